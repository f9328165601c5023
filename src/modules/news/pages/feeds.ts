import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { bundleEvents, bundleNews } from '../../bundles/door.ts'
import { bundleAddresses } from '../../bundles/index.ts'
import { needsAddress } from '../../needs/index.ts'
import { findLatest, needsInBundle, readNeedQuery } from '../../needs/door.ts'
import { idIn } from '../../access/index.ts'
import type { Action } from '../../access/schema.ts'
import { nameQuery } from '../actions/name-subject.ts'
import { toldOfBundle, toldOfNeed } from '../actions/read-followed.ts'
import { newsAddresses } from '../addresses.ts'
import { atom, calendar, mostDates, mostEntries } from './answer-feed.ts'
import type { NewsPageMachines } from './machines.ts'
import { ownFeedRoutes } from './own-feeds.ts'

/** Feeds and calendars, of a list of needs or a bundle for everybody who sees it, and of all that one follows by a secret. */
export function feedRoutes(machines: NewsPageMachines): Route<Action>[] {
  const route = (path: string, answer: Route<Action>['answer']): Route<Action> => ({
    method: 'GET',
    path,
    rule: 'readFeeds',
    answer,
  })
  return [
    route(newsAddresses.needsFeed, (c) => listFeed(c, machines)),
    route(newsAddresses.needsCalendar, (c) => listCalendar(c, machines)),
    route(newsAddresses.bundleFeed(':id'), (c) => bundleFeed(c, machines)),
    route(newsAddresses.bundleCalendar(':id'), (c) => bundleCalendar(c, machines)),
    ...ownFeedRoutes(machines),
  ]
}

const searcher = (c: Context) => ({ actor: c.get('actor'), wall: c.get('wall') })

async function listFeed(c: Context, machines: NewsPageMachines): Promise<Response> {
  const { baseUrl } = machines
  const query = readNeedQuery(c.req.query())
  const { needs } = await findLatest(machines, searcher(c), query, { limit: mostEntries })
  const self = baseUrl + needsAddress(query, { path: newsAddresses.needsFeed })
  const title = `Allmende – ${await nameQuery(searcher(c), query)}`
  return atom(c, machines, { id: self, self, title, page: baseUrl + needsAddress(query), told: needs.map(toldOfNeed) })
}

async function listCalendar(c: Context, machines: NewsPageMachines): Promise<Response> {
  const query = readNeedQuery(c.req.query())
  const { needs } = await findLatest(machines, searcher(c), query, { dated: true, limit: mostDates })
  const title = `Allmende – ${await nameQuery(searcher(c), query)}`
  return calendar(c, machines, { title, told: needs.map(toldOfNeed) })
}

/** A bundle with the needs in it. */
async function seenBundle(c: Context) {
  const id = idIn(c)
  return c.get('wall')(async (walled) => {
    const [news] = await bundleNews(walled, [id])
    if (!news) return undefined
    const needs = (await needsInBundle(walled, id)).map(toldOfNeed)
    const told = [toldOfBundle(news, bundleEvents(news)), ...needs]
    return { id, title: `Allmende – Bündel: ${news.bundle.title}`, told }
  })
}

async function bundleFeed(c: Context, machines: NewsPageMachines): Promise<Response> {
  const seen = await seenBundle(c)
  if (!seen) return c.notFound()
  const { id, title, told } = seen
  const self = machines.baseUrl + newsAddresses.bundleFeed(id)
  const latest = told.toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
  const page = machines.baseUrl + bundleAddresses.bundle(id)
  return atom(c, machines, { id: self, self, title, page, told: latest.slice(0, mostEntries) })
}

async function bundleCalendar(c: Context, machines: NewsPageMachines): Promise<Response> {
  const seen = await seenBundle(c)
  return seen ? calendar(c, machines, seen) : c.notFound()
}
