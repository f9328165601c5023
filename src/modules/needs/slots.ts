import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { slot } from '../../kernel/slot.ts'
import type { Database } from '../../platform/database/database.ts'
import type { FollowOffer, Followed, NeedExtras, NeedOnPage } from './pages/need-services.ts'
import type { Need } from './schema.ts'

/** What stands on the page of a need besides the need, and beside each of its twins. */
export const onNeed = slot<(c: Context, shown: NeedOnPage) => Promise<NeedExtras>>('onNeed')

/** What follows the needs of others that are like it: what there is already. */
export const belowTwins = slot<(c: Context, need: Need, database: Database) => Promise<Child>>('belowTwins')

/** What a page of needs offers to whoever wants to hear of what changes. */
export const followNeeds = slot<(c: Context, followed: Followed) => Promise<FollowOffer>>('followNeeds')
