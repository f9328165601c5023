import { bundleEvents, bundleNews, ownBundleIds } from '../../bundles/door.ts'
import { findLatest, type Searcher } from '../../needs/door.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { NewsItem } from '../schema.ts'
import type { Reader } from './look-as.ts'
import { readSubject, toldOfBundle, toldOfNeed, type NewsServices } from './read-followed.ts'

/**
 * Everything that has days which concern somebody: what they follow, and the needs and bundles of every organisation that they act
 * for. The same thing may stand twice, as two of these organisations see it.
 */
export async function readDates(services: NewsServices, reader: Reader, limit: number): Promise<NewsItem[]> {
  const all: NewsItem[] = []
  for (const follow of reader.follows) {
    const searcher = reader.lookFor(follow.organisation)
    all.push(...(await readSubject(services, searcher, follow, { dated: true, limit })).told)
  }
  for (const { id } of reader.organisations) all.push(...(await readOwn(services, reader.lookFor(id), limit)))
  return all
}

async function readOwn(services: NewsServices, searcher: Searcher, limit: number): Promise<NewsItem[]> {
  const bundles = await searcher.asCaller(async (transaction) =>
    bundleNews(transaction, await ownBundleIds(transaction)),
  )
  const { needs } = await findLatest(services, searcher, queryFrom('wessen=eigene'), { dated: true, limit })
  return [...bundles.map((bundle) => toldOfBundle(bundle, bundleEvents(bundle))), ...needs.map(toldOfNeed)]
}
