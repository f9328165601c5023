import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { idIn } from '../../access/index.ts'
import { areasOf, listedOrganisation } from '../../directory/door.ts'
import { readWays } from '../../way/door.ts'
import { dayHere } from '../actions/day-here.ts'
import { seeBundle } from '../actions/see-bundle.ts'
import { BundlePage } from './bundle-page.tsx'
import { fillsOf } from '../../../kernel/slot.ts'
import type { FollowOffer } from '../../needs/index.ts'
import type { Bundle } from '../schema.ts'
import { calculateBundle, followBundle } from '../slots.ts'
import type { BundleServices } from './services.ts'

/** How the bundle can be followed. */
async function followOffer(c: Context, filled: BundleServices['filled'], bundle: Bundle): Promise<FollowOffer> {
  const offers = await Promise.all(fillsOf(filled, followBundle).map((fill) => fill(c, bundle)))
  return { part: offers.map(({ part }) => part), feeds: offers.flatMap(({ feeds }) => feeds) }
}

const isLiving = ({ status }: Bundle) => status === 'asking' || status === 'started'

/** The page of a bundle, also after something was refused. */
export async function bundlePage(
  c: Context,
  { database, filled, way }: BundleServices,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = c.get('actor')
  const id = idIn(c)
  const [seen, ways] = await c.get('asCaller')((transaction) =>
    Promise.all([
      seeBundle(transaction, actor, id),
      readWays(transaction, actor, { ...way, bundles: [id], today: dayHere(new Date()) }),
    ]),
  )
  if (!seen) return c.notFound()
  const members = new Set(seen.needs.map(({ organisation }) => organisation.id))
  const places = await Promise.all([...members].map((id) => listedOrganisation(database, id)))
  const { landmarks } = await areasOf(database)
  return c.html(
    <BundlePage
      seen={seen}
      way={isLiving(seen.bundle) ? ways.get(id) : undefined}
      actor={actor}
      places={places.filter((place) => place !== undefined)}
      landmarks={landmarks}
      refusals={refusals}
      notice={c.req.query('hinweis')}
      follow={await followOffer(c, filled, seen.bundle)}
      calculate={(await Promise.all(fillsOf(filled, calculateBundle).map((fill) => fill(c, seen.bundle.id)))).filter(
        Boolean,
      )}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
