import type { Filled } from '../../../kernel/slot.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { WayServices } from '../../way/door.ts'
import type { TwinFinder } from '../../twins/index.ts'

export interface BundleServices {
  database: Database
  /** The index in which needs that are like each other are found. */
  twins: TwinFinder
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
  /** What other modules add. */
  filled: readonly Filled[]
  way: WayServices
}
