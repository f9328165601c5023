import type { Database } from '../../../platform/database/database.ts'
import { areasOf } from '../../directory/door.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { tagsOf } from '../rules/audience.ts'
import type { Need, NeedQuery } from '../schema.ts'
import { latestNeeds } from '../store/latest-needs.ts'
import type { NeedFilter } from '../store/need-list.ts'
import { myBundles } from '../store/needs.ts'
import type { Searcher } from './find-twins.ts'

interface Services {
  database: Database
  twins: TwinFinder
}
type Extras = Pick<NeedFilter, 'changed' | 'dated'>
/** So many that are like the words are looked through; what comes after them is not like them any more. */
const mostAlike = 300

/** What a query by words and filters asks the store for, when this one asks. */
export async function filterFor(
  { database, twins }: Services,
  searcher: Searcher,
  query: NeedQuery,
  { onlyWithReason = false, ...extras }: Extras & { onlyWithReason?: boolean } = {},
): Promise<NeedFilter> {
  return {
    ranked: query.search ? await idsLike(twins, searcher, query.search, onlyWithReason) : undefined,
    field: query.field,
    area: await areaIn(database, query),
    status: query.status,
    capability: query.capability,
    organisation: query.own ? searcher.actor?.organisation?.id : undefined,
    ...extras,
  }
}

async function areaIn(database: Database, { county, land }: NeedQuery): Promise<string | undefined> {
  if (!county && !land) return undefined
  const { laender, counties } = await areasOf(database)
  return (county ? counties.find(({ key }) => key === county) : laender.find(({ key }) => key === land))?.id
}

/** Of the needs that are asked for, those that changed last and that whoever asks may see, the latest first; and whether there are more. */
export async function findLatest(
  services: Services,
  searcher: Searcher,
  query: NeedQuery,
  { limit, ...extras }: Extras & { limit: number },
): Promise<{ needs: Need[]; hasMore: boolean }> {
  const isOfNobody = query.own && !searcher.actor?.organisation
  const filter = await filterFor(services, searcher, query, { ...extras, onlyWithReason: true })
  if (isOfNobody || ((query.county || query.land) && !filter.area)) return { needs: [], hasMore: false }
  const found = await searcher.asCaller((transaction) => latestNeeds(transaction, filter, limit + 1))
  return { needs: found.toSorted(latestChangeFirst).slice(0, limit), hasMore: found.length > limit }
}

export const latestChangeFirst = (
  one: { id: string; changedAt: Date },
  other: { id: string; changedAt: Date },
): number => other.changedAt.getTime() - one.changedAt.getTime() || (one.id < other.id ? -1 : 1)

/** The most like comes first; where the order will be another, only those count for which a reason can be said. */
async function idsLike(
  finder: TwinFinder,
  { actor, asCaller }: Searcher,
  words: string,
  onlyWithReason: boolean,
): Promise<string[]> {
  const audience = tagsOf(actor, actor?.organisation ? await asCaller(myBundles) : [])
  const found = await finder.search({ title: words }, { audience, limit: mostAlike })
  return found.filter(({ reasons }) => !onlyWithReason || reasons.length > 0).map(({ id }) => id)
}
