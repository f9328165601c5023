import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { signInAddresses } from '../../sign-in/addresses.ts'
import { Instead } from '../../capabilities/index.ts'
import { offeredInstead } from '../../capabilities/door.ts'
import { needsAddress } from '../addresses.ts'
import { fillsOf } from '../../../kernel/slot.ts'
import { followNeeds, onNeed } from '../slots.ts'
import type { NeedQuery } from '../schema.ts'
import type { Followed, FollowOffer, NeedExtras, NeedOnPage, NeedServices } from './need-services.ts'

type Filled = Pick<NeedServices, 'filled'>

/** So much of a title is searched for in a list that is followed. */
const mostFollowed = 200

/** What other modules add to the page of a need, one below the other. */
export async function extrasOn(c: Context, { filled }: Filled, shown: NeedOnPage): Promise<NeedExtras> {
  const extras = await Promise.all(fillsOf(filled, onNeed).map((fill) => fill(c, shown)))
  return { part: extras.map(({ part }) => part), besideTwin: (twin) => extras.map((each) => each.besideTwin(twin)) }
}

/** Where nobody has said that they need this: what it speaks of, and how to hear of it when somebody does. */
export async function insteadOf(
  c: Context,
  { filled, searchServices }: Pick<NeedServices, 'filled' | 'searchServices'>,
  query: NeedQuery,
): Promise<Child> {
  const search = query.search?.trim().slice(0, mostFollowed)
  if (!search) return null
  const offered = await offeredInstead(c.get('asCaller'), searchServices, search)
  const { part } = await followOffer(c, { filled }, { query: { ...query, search } })
  const wanted = needsAddress({ ...query, search })
  return (
    <Instead
      offered={offered}
      follow={
        <>
          {part}
          {!c.get('actor') && (
            <p>
              <a class="kern-link" href={signInAddresses.signInThen(wanted)}>
                Anmelden, um Mails zu bekommen
              </a>
            </p>
          )}
        </>
      }
    />
  )
}

/** How what is shown can be followed. */
export async function followOffer(c: Context, { filled }: Filled, followed: Followed): Promise<FollowOffer> {
  const offers = await Promise.all(fillsOf(filled, followNeeds).map((fill) => fill(c, followed)))
  return { part: offers.map(({ part }) => part), feeds: offers.flatMap(({ feeds }) => feeds) }
}
