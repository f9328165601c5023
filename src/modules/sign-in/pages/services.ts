import type { PageServices } from '../../access/index.ts'
import type { Identities } from '../actions/identity.ts'

export interface SignInServices extends PageServices {
  identities: Identities
}
