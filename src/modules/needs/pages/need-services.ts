import type { Child } from 'hono/jsx'
import type { Filled } from '../../../kernel/slot.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Tables } from '../../../platform/files/tables.ts'
import type { SearchServices } from '../../capabilities/schema.ts'
import type { TwinFinder } from '../../twins/door.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import type { Need, NeedQuery } from '../schema.ts'
import type { NeedModel } from '../actions/fill-vectors.ts'

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

export type Followed = { need: Need } | { query: NeedQuery }
/** What a page offers to whoever wants to hear of what changes. */
export interface FollowOffer {
  part: Child
  /** Atom feeds, for the head of the page. */
  feeds: readonly { title: string; href: string }[]
}

export interface NeedServices {
  database: Database
  /** The index of everything that can be somebody's twin. */
  twins: TwinFinder
  searchServices: SearchServices
  /** The operator's language model, where there is one. */
  model?: NeedModel | undefined
  /** Writes tables. */
  tables: Tables
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  /** What other modules add. */
  filled: readonly Filled[]
}
