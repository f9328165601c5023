import type { Context } from 'hono'
import type { Route } from '../../../platform/routes.ts'
import { bundleAddresses } from '../../bundles/index.ts'
import { needAddresses, needsAddress } from '../../needs/index.ts'
import { readNeedQuery } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { Action } from '../../organisations/index.ts'
import { hashOf } from '../actions/follow.ts'
import { nameQuery } from '../actions/name-subject.ts'
import { readAll, readQuery, readQuestions } from '../actions/read-followed.ts'
import { calendarText, type CalendarDay } from '../formats/calendar.ts'
import { dayOfQuestion, daysOfNeed } from '../formats/calendar-days.ts'
import { needFeed } from '../formats/need-feed.ts'
import { followsOf } from '../store/follows.ts'
import { personByFeed } from '../store/news-settings.ts'
import { addresses } from './addresses.ts'
import { answerFresh } from './answer-fresh.ts'
import type { NewsPageMachines } from './machines.ts'

const mostEntries = 50
const mostDates = 500

/** Feeds and calendars, of a list of needs for everybody and of all that one follows by a secret in the address. */
export function feedRoutes(machines: NewsPageMachines): Route<Action>[] {
  const route = (path: string, answer: Route<Action>['answer']): Route<Action> => ({
    method: 'GET',
    path,
    rule: 'readFeeds',
    answer,
  })
  return [
    route(addresses.needsFeed, (c) => listFeed(c, machines)),
    route(addresses.needsCalendar, (c) => listCalendar(c, machines)),
    route(addresses.ownFeed(':datei'), (c) => ownFeed(c, machines)),
    route(addresses.ownCalendar(':datei'), (c) => ownCalendar(c, machines)),
  ]
}

async function listFeed(c: Context, machines: NewsPageMachines): Promise<Response> {
  const { baseUrl } = machines
  const query = readNeedQuery(c.req.query())
  const { needs } = await readQuery(machines, searcher(c), query, { limit: mostEntries })
  const self = baseUrl + needsAddress(query, { path: addresses.needsFeed })
  const title = `Allmende – ${await nameQuery(machines.database, searcher(c), query)}`
  return atom(c, machines, { id: self, self, title, page: baseUrl + needsAddress(query), needs })
}

async function listCalendar(c: Context, machines: NewsPageMachines): Promise<Response> {
  const query = readNeedQuery(c.req.query())
  const { needs } = await readQuery(machines, searcher(c), query, { dated: true, limit: mostDates })
  const title = `Allmende – ${await nameQuery(machines.database, searcher(c), query)}`
  return calendar(
    c,
    title,
    needs.flatMap((need) => daysOfNeed(need, linkTo(machines)(need.id))),
  )
}

async function ownFeed(c: Context, machines: NewsPageMachines): Promise<Response> {
  const owner = await ownerOf(c, machines, '.atom')
  if (!owner) return c.notFound()
  const { baseUrl } = machines
  const needs = await readAll(machines, owner, { limit: mostEntries })
  const self = baseUrl + addresses.ownFeed(`${owner.secret}.atom`)
  const page = baseUrl + addresses.follows
  return atom(c, machines, { id: `urn:uuid:${owner.person}`, self, title: ownTitle, page, needs })
}

async function ownCalendar(c: Context, machines: NewsPageMachines): Promise<Response> {
  const owner = await ownerOf(c, machines, '.ics')
  if (!owner) return c.notFound()
  const needs = await readAll(machines, owner, { dated: true, limit: mostDates })
  const questions = await readQuestions(machines, owner)
  return calendar(c, ownTitle, [
    ...questions.map((question) => dayOfQuestion(question, machines.baseUrl + bundleAddresses.bundle(question.bundle))),
    ...needs.flatMap((need) => daysOfNeed(need, linkTo(machines)(need.id))),
  ])
}

const ownTitle = 'Allmende – Was ich verfolge'
const searcher = (c: Context) => ({ actor: c.get('actor'), wall: c.get('wall') })

/** Whoever knows the secret reads what its owner may see, whether or not somebody has signed in. */
async function ownerOf(c: Context, { database }: NewsPageMachines, ending: string) {
  const file = c.req.param('datei') ?? ''
  if (!file.endsWith(ending)) return undefined
  const secret = file.slice(0, -ending.length)
  const person = await personByFeed(database, hashOf(secret))
  return person && { secret, person, follows: await followsOf(database, person) }
}

const linkTo =
  ({ baseUrl }: NewsPageMachines) =>
  (need: string) =>
    baseUrl + needAddresses.need(need)

function atom(
  c: Context,
  machines: NewsPageMachines,
  feed: { id: string; self: string; title: string; page: string; needs: readonly Need[] },
): Response {
  const text = needFeed({ ...feed, link: linkTo(machines) })
  return answerFresh(c, {
    text,
    type: 'application/atom+xml',
    changed: latestOf(feed.needs.map(({ changedAt }) => changedAt)),
  })
}

function calendar(c: Context, title: string, days: readonly CalendarDay[]): Response {
  const text = calendarText(title, days)
  return answerFresh(c, { text, type: 'text/calendar', changed: latestOf(days.map(({ changed }) => changed)) })
}

const latestOf = (instants: readonly Date[]): Date | undefined =>
  instants.length === 0 ? undefined : new Date(Math.max(...instants.map((each) => each.getTime())))
