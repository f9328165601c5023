import type { Filled } from '../../../kernel/slot.ts'
import type { PageServices } from '../../access/index.ts'

export interface DirectoryServices extends PageServices {
  /** What other modules add to the pages of organisations. */
  filled: readonly Filled[]
}
