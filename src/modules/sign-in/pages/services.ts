import type { PageServices } from '../../access/index.ts'
import type { Identities } from '../actions/open-identities.ts'

export interface SignInServices extends PageServices {
  identities: Identities
}
