import type { Database } from '../../../platform/database/database.ts'
import { bundleEvents, bundleNews, eventsBetween } from '../../bundles/door.ts'
import type { BundleEvent, BundleNews } from '../../bundles/schema.ts'
import { dueDays, findLatest, latestChangeFirst, needsByIds, type Searcher } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { WayServices } from '../../way/door.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { Subject, NewsItem } from '../schema.ts'
import type { Reader } from './look-as.ts'

export interface NewsServices {
  database: Database
  twins: TwinFinder
  way: WayServices
}
interface Filter {
  changed?: { after: Date; until: Date }
  /** Only needs that have a day by which something has to happen. */
  dated?: boolean
  limit: number
}
interface Found {
  told: NewsItem[]
  hasMore: boolean
}

/** What somebody follows, what changed last first, and whether there is more; only what they may see now. */
export async function readSubject(
  services: NewsServices,
  searcher: Searcher,
  subject: Subject,
  filter: Filter,
): Promise<Found> {
  if (subject.query !== null) {
    const { needs, hasMore } = await findLatest(services, searcher, queryFrom(subject.query), filter)
    return { told: needs.map(toldOfNeed), hasMore }
  }
  const told =
    subject.bundle !== null
      ? await readBundle(searcher, subject.bundle, filter)
      : await readNeed(searcher, subject, filter)
  return { told, hasMore: false }
}

async function readNeed(searcher: Searcher, { need }: { need: string }, filter: Filter): Promise<NewsItem[]> {
  const needs = await searcher.asCaller((transaction) => needsByIds(transaction, [need]))
  return needs.filter((each) => each.status !== 'draft' && fits(each, filter)).map(toldOfNeed)
}

async function readBundle({ asCaller }: Searcher, id: string, { changed }: Filter): Promise<NewsItem[]> {
  return (await asCaller((transaction) => bundleNews(transaction, [id]))).flatMap((bundle) => {
    const all = bundleEvents(bundle)
    const events = changed ? eventsBetween(all, changed) : all
    return events.length === 0 ? [] : toldOfBundle(bundle, events)
  })
}

/** Everything that somebody follows, each thing once. */
export async function readAll(services: NewsServices, reader: Reader, filter: Filter): Promise<NewsItem[]> {
  const byId = new Map<string, NewsItem>()
  for (const follow of reader.follows) {
    const { told } = await readSubject(services, reader.lookFor(follow.organisation), follow, filter)
    for (const each of told) if (!tellsMore(byId.get(each.id), each)) byId.set(each.id, each)
  }
  return [...byId.values()].toSorted(latestChangeFirst).slice(0, filter.limit)
}

/** Whether what is known already, seen for another organisation, says more. */
function tellsMore(known: NewsItem | undefined, other: NewsItem): boolean {
  if (!known) return false
  if ('need' in known) return Boolean(known.need.background)
  return 'bundle' in other && known.events.length >= other.events.length
}

export const toldOfBundle = (bundle: BundleNews, events: readonly BundleEvent[]): NewsItem => ({
  id: bundle.bundle.id,
  changedAt: events[0]?.at ?? bundle.bundle.createdAt,
  bundle,
  events,
})
export const toldOfNeed = (need: Need): NewsItem => ({ id: need.id, changedAt: need.changedAt, need })

const fits = (need: Need, { changed, dated }: Filter) =>
  (!changed || (need.changedAt > changed.after && need.changedAt <= changed.until)) &&
  (!dated || dueDays(need).length > 0)
