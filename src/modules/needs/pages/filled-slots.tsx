import type { Context } from 'hono'
import { fillsOf } from '../../../kernel/slot.ts'
import { followNeeds, onNeed } from '../slots.ts'
import type { Followed, FollowOffer, NeedExtras, NeedOnPage, NeedServices } from './need-services.ts'

type Filled = Pick<NeedServices, 'filled'>

/** What other modules add to the page of a need, one below the other. */
export async function extrasOn(c: Context, { filled }: Filled, shown: NeedOnPage): Promise<NeedExtras> {
  const extras = await Promise.all(fillsOf(filled, onNeed).map((fill) => fill(c, shown)))
  return { part: extras.map(({ part }) => part), besideTwin: (twin) => extras.map((each) => each.besideTwin(twin)) }
}

/** How what is shown can be followed. */
export async function followOffer(c: Context, { filled }: Filled, followed: Followed): Promise<FollowOffer> {
  const offers = await Promise.all(fillsOf(filled, followNeeds).map((fill) => fill(c, followed)))
  return { part: offers.map(({ part }) => part), feeds: offers.flatMap(({ feeds }) => feeds) }
}
