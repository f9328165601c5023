import type { Database } from '../../../platform/database/database.ts'
import { areasOf } from '../../directory/door.ts'
import type { HitGroup } from '../../../kernel/hit.ts'
import { needAddresses, needsAddress } from '../addresses.ts'
import { gradeNames, likeEnough, reasonText, type TwinFinder } from '../../twins/door.ts'
import type { TwinGrade, TwinReason } from '../../twins/schema.ts'
import { tagsOf } from '../rules/audience.ts'
import type { Need, NeedQuery } from '../schema.ts'
import { latestNeeds } from '../store/latest-needs.ts'
import { listNeeds, type NeedFilter } from '../store/need-list.ts'
import { myBundles } from '../store/needs.ts'
import type { Searcher } from './find-twins.ts'

interface Services {
  database: Database
  twins: TwinFinder
}
type Extras = Pick<NeedFilter, 'changed' | 'dated'>
/** So many that are like the words are looked through; what comes after them is not like them any more. */
const mostAlike = 300

export interface AlikeNeed {
  grade: TwinGrade
  reasons: readonly TwinReason[]
}
/** Of each need that is like the words how like, and why; the likest first. */
export type Alike = ReadonlyMap<string, AlikeNeed>

/** What a query by words and filters asks the store for, when this one asks. */
export async function filterFor(
  { database, twins }: Services,
  searcher: Searcher,
  query: NeedQuery,
  extras: Extras = {},
): Promise<NeedFilter & { alike: Alike }> {
  const alike = query.search ? await likeWords(twins, searcher, query.search) : undefined
  return {
    alike: alike ?? new Map(),
    ranked: alike && [...alike.keys()],
    sort: query.sort,
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
  const filter = await filterFor(services, searcher, query, extras)
  if (isOfNobody || ((query.county || query.land) && !filter.area)) return { needs: [], hasMore: false }
  const found = await searcher.asCaller((transaction) => latestNeeds(transaction, filter, limit + 1))
  return { needs: found.toSorted(latestChangeFirst).slice(0, limit), hasMore: found.length > limit }
}

export const latestChangeFirst = (
  one: { id: string; changedAt: Date },
  other: { id: string; changedAt: Date },
): number => other.changedAt.getTime() - one.changedAt.getTime() || (one.id < other.id ? -1 : 1)

const mostHits = 5

/** The needs that are like the words, as the list has them. */
export async function needHits(words: string, searcher: Searcher, services: Services): Promise<HitGroup[]> {
  const filter = await filterFor(services, searcher, { search: words })
  const { needs, total } = await searcher.asCaller((transaction) => listNeeds(transaction, filter, { limit: mostHits }))
  const hits = needs.map(({ id, title, organisation }) => {
    const { grade, reasons } = filter.alike.get(id)!
    return {
      title,
      href: needAddresses.need(id),
      about: [organisation.name, gradeNames[grade], reasonText(reasons)].join(' · '),
    }
  })
  return [{ kind: 'Bedarfe', place: 10, hits, total, all: needsAddress({ search: words }) }]
}

/** Of those that somebody may find. */
export async function likeWords(finder: TwinFinder, { actor, asCaller }: Searcher, words: string): Promise<Alike> {
  const audience = tagsOf(actor, actor?.organisation ? await asCaller(myBundles) : [])
  const alike = likeEnough(await finder.search({ title: words }, { audience, limit: mostAlike }))
  return new Map(alike.map(({ id, grade, reasons }) => [id, { grade, reasons }]))
}
