import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { idIn } from '../../access/index.ts'
import { listedOrganisation, searchRegister } from '../../directory/door.ts'
import { registerQuerySchema } from '../../directory/schema.ts'
import { seeBundle } from '../actions/see-bundle.ts'
import { BundlePage } from './bundle-page.tsx'
import type { BundleServices } from './services.ts'

/** The page of a bundle, also after something was refused. */
export async function bundlePage(
  c: Context,
  { database, followBundle }: BundleServices,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = c.get('actor')
  const seen = await c.get('asCaller')((transaction) => seeBundle(transaction, actor, idIn(c)))
  if (!seen) return c.notFound()
  const members = new Set(seen.needs.map(({ organisation }) => organisation.id))
  const places = await Promise.all([...members].map((id) => listedOrganisation(database, id)))
  const { landmarks } = await searchRegister(database, registerQuerySchema.parse({}))
  return c.html(
    <BundlePage
      seen={seen}
      actor={actor}
      places={places.filter((place) => place !== undefined)}
      landmarks={landmarks}
      refusals={refusals}
      notice={c.req.query('hinweis')}
      follow={await followBundle?.(c, seen.bundle)}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
