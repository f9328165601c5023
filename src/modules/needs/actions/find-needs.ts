import type { Database } from '../../../platform/database.ts'
import { searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { tagsOf } from '../rules/audience.ts'
import type { ListedNeed, NeedQuery } from '../schema.ts'
import { listNeeds, type NeedWish } from '../store/need-list.ts'
import { myBundles } from '../store/needs.ts'
import type { Searcher } from './find-twins.ts'

interface Machines {
  database: Database
  twins: TwinFinder
}
type Extras = Pick<NeedWish, 'changed' | 'dated' | 'byChange'>
/** So many that are like the words are looked through; what comes after them is not like them any more. */
const mostAlike = 300

/** What a query by words and filters asks the store for, when this one asks. */
export async function wishFor(
  { database, twins }: Machines,
  searcher: Searcher,
  query: NeedQuery,
  extras: Extras = {},
): Promise<NeedWish> {
  const { laender, counties } = await searchRegister(database, registerQuerySchema.parse({}))
  const area = query.kreis
    ? counties.find(({ key }) => key === query.kreis)
    : laender.find(({ key }) => key === query.land)
  return {
    ranked: query.suche === '' ? undefined : await idsLike(twins, searcher, query.suche, extras.byChange),
    field: query.feld,
    area: area?.id,
    status: query.stand,
    capability: query.faehigkeit,
    organisation: query.wessen && searcher.actor?.organisation?.id,
    ...extras,
  }
}

/** A part of the needs that are asked for, as far as whoever asks may see them. */
export async function findNeeds(
  machines: Machines,
  searcher: Searcher,
  query: NeedQuery,
  { offset = 0, limit, ...extras }: Extras & { offset?: number; limit: number },
): Promise<{ needs: ListedNeed[]; total: number }> {
  const wish = await wishFor(machines, searcher, query, extras)
  return searcher.wall((walled) => listNeeds(walled, wish, { offset, limit }))
}

/** The most like comes first. Where the order is another, only those count for which a reason can be said. */
async function idsLike(
  finder: TwinFinder,
  { actor, wall }: Searcher,
  words: string,
  withReason = false,
): Promise<string[]> {
  const audience = tagsOf(actor, actor?.organisation ? await wall(myBundles) : [])
  const found = await finder.search({ title: words }, { audience, limit: mostAlike })
  return found.filter(({ reasons }) => !withReason || reasons.length > 0).map(({ id }) => id)
}
