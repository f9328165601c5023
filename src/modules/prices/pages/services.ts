import type { Database } from '../../../platform/database/database.ts'
import type { Papers } from '../../../platform/papers/papers.ts'
import type { Tables } from '../../../platform/files/tables.ts'

export interface PriceServices {
  database: Database
  /** Writes tables. */
  tables: Tables
  /** Draws what is printed and sent. */
  papers: Papers
}
