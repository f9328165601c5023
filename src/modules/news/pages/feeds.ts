import { newsPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { bundleEvents, bundleNews } from '../../bundles/door.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { needsAddress } from '../../needs/addresses.ts'
import { findLatest, needsInBundle } from '../../needs/door.ts'
import { queryOfAddress } from '../../needs/schema.ts'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { nameQuery } from '../actions/name-subject.ts'
import { toldOfBundle, toldOfNeed } from '../actions/read-followed.ts'
import { newsAddresses } from '../addresses.ts'
import { atom, calendar, mostDates, mostEntries } from './answer-feed.ts'
import type { NewsPageServices } from './services.ts'
import { ownFeedRoutes } from './own-feeds.ts'

/** Feeds and calendars, of a list of needs or a bundle for everybody who sees it, and of all that one follows by a secret. */
export function feedRoutes(services: NewsPageServices): Route<Permission>[] {
  const route = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'GET',
    path,
    permission: newsPermissions.readFeeds,
    answer,
  })
  return [
    route(newsAddresses.needsFeed, (c) => listFeed(c, services)),
    route(newsAddresses.needsCalendar, (c) => listCalendar(c, services)),
    route(newsAddresses.bundleFeed(':id'), (c) => bundleFeed(c, services)),
    route(newsAddresses.bundleCalendar(':id'), (c) => bundleCalendar(c, services)),
    ...ownFeedRoutes(services),
  ]
}

const searcher = (c: Context) => ({ actor: c.get('actor'), asCaller: c.get('asCaller') })

async function listFeed(c: Context, services: NewsPageServices): Promise<Response> {
  const { baseUrl } = services
  const query = queryOfAddress(c.req.query())
  const { needs } = await findLatest(services, searcher(c), query, { limit: mostEntries })
  const self = baseUrl + needsAddress(query, { path: newsAddresses.needsFeed })
  const title = `Allmende – ${await nameQuery(services.database, searcher(c), query)}`
  return atom(c, services, { id: self, self, title, page: baseUrl + needsAddress(query), told: needs.map(toldOfNeed) })
}

async function listCalendar(c: Context, services: NewsPageServices): Promise<Response> {
  const query = queryOfAddress(c.req.query())
  const { needs } = await findLatest(services, searcher(c), query, { dated: true, limit: mostDates })
  const title = `Allmende – ${await nameQuery(services.database, searcher(c), query)}`
  return calendar(c, services, { title, told: needs.map(toldOfNeed) })
}

/** A bundle with the needs in it. */
async function seenBundle(c: Context) {
  const id = idIn(c)
  return c.get('asCaller')(async (transaction) => {
    const [news] = await bundleNews(transaction, [id])
    if (!news) return undefined
    const needs = (await needsInBundle(transaction, id)).map(toldOfNeed)
    const told = [toldOfBundle(news, bundleEvents(news)), ...needs]
    return { id, title: `Allmende – Bündel: ${news.bundle.title}`, told }
  })
}

async function bundleFeed(c: Context, services: NewsPageServices): Promise<Response> {
  const seen = await seenBundle(c)
  if (!seen) return c.notFound()
  const { id, title, told } = seen
  const self = services.baseUrl + newsAddresses.bundleFeed(id)
  const latest = told.toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
  const page = services.baseUrl + bundleAddresses.bundle(id)
  return atom(c, services, { id: self, self, title, page, told: latest.slice(0, mostEntries) })
}

async function bundleCalendar(c: Context, services: NewsPageServices): Promise<Response> {
  const seen = await seenBundle(c)
  return seen ? calendar(c, services, seen) : c.notFound()
}
