import type { Context } from 'hono'
import { slot } from '../../kernel/slot.ts'
import type { FollowOffer, Followed, NeedExtras, NeedOnPage } from './pages/need-services.ts'

/** What stands on the page of a need besides the need, and beside each of its twins. */
export const onNeed = slot<(c: Context, shown: NeedOnPage) => Promise<NeedExtras>>('onNeed')

/** What a page of needs offers to whoever wants to hear of what changes. */
export const followNeeds = slot<(c: Context, followed: Followed) => Promise<FollowOffer>>('followNeeds')
