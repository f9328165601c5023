import type { Database } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { TwinFinder } from '../../twins/index.ts'

export interface NeedMachines {
  database: Database
  /** The index of everything that can be somebody's twin. */
  twins: TwinFinder
  /** Reads tables that somebody has sent, and writes them. */
  tables: Tables
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
}
