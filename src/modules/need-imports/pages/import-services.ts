import type { Database } from '../../../platform/database/database.ts'
import type { Readers } from '../../../platform/files/readers.ts'
import type { Tables } from '../../../platform/files/tables.ts'
import type { Judgements } from '../actions/judgements.ts'

export interface NeedImportServices {
  database: Database
  /** Writes tables. */
  tables: Tables
  /** Reads what somebody has sent. */
  readers: Readers
  /** Looks through the rows of tables that somebody has sent. */
  judgements: Judgements
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
}
