import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Database } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { TwinFinder } from '../../twins/index.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import type { Need } from '../schema.ts'

export interface NeedOnPage {
  need: Need
  twins: readonly FoundTwin[]
  /** Whether the one who looks writes for the organisation whose need it is. */
  isOwner: boolean
}
/** What other modules add to the page of a need. */
export interface NeedExtras {
  part: Child
  besideTwin: (twin: FoundTwin) => Child
}

export interface NeedMachines {
  database: Database
  /** The index of everything that can be somebody's twin. */
  twins: TwinFinder
  /** Reads tables that somebody has sent, and writes them. */
  tables: Tables
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  onNeed?: (c: Context, shown: NeedOnPage) => Promise<NeedExtras>
}
