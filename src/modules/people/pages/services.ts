import type { Filled } from '../../../kernel/slot.ts'
import type { Announced } from '../../../module.ts'
import type { PageServices } from '../../access/index.ts'

export interface PeopleServices extends PageServices, Pick<Announced, 'personalData'> {
  /** What other modules add. */
  filled: readonly Filled[]
}
