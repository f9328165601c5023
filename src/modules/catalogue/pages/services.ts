import type { Filled } from '../../../kernel/slot.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Tables } from '../../../platform/files/tables.ts'

export interface CatalogueServices {
  database: Database
  /** Writes tables. */
  tables: Tables
  /** What other modules add. */
  filled: readonly Filled[]
}
