import type { Context } from 'hono'
import type { Database } from '../../../platform/database/database.ts'
import type { FollowOffer } from '../../needs/index.ts'
import type { TwinFinder } from '../../twins/index.ts'
import type { Bundle } from '../schema.ts'

export interface BundleServices {
  database: Database
  /** The index in which needs that are like each other are found. */
  twins: TwinFinder
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
  /** What the page of a bundle offers to whoever wants to hear of what changes. */
  followBundle?: (c: Context, bundle: Bundle) => Promise<FollowOffer>
}
