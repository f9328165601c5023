import type { Filled } from '../../../kernel/slot.ts'
import type { PageServices } from '../../access/index.ts'

export interface PeopleServices extends PageServices {
  /** What other modules add. */
  filled: readonly Filled[]
}
