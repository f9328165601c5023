import type { Context } from 'hono'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { dayHere } from '../../bundles/door.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { calendarText, type CalendarDay } from '../formats/calendar.ts'
import type { OwnSteps } from '../actions/read-steps.ts'
import { daysOfBundle, daysOfNeed, daysOfSteps } from '../formats/calendar-days.ts'
import { newsFeed } from '../formats/news-feed.ts'
import type { NewsItem } from '../schema.ts'
import { answerFresh } from './answer-fresh.ts'
import type { NewsPageServices } from './services.ts'

export const mostEntries = 50
export const mostDates = 500

interface FeedOfTold {
  id: string
  self: string
  title: string
  page: string
  told: readonly NewsItem[]
}

export function atom(c: Context, { baseUrl }: NewsPageServices, feed: FeedOfTold): Response {
  const links = {
    need: (id: string) => baseUrl + needAddresses.need(id),
    bundle: (id: string) => baseUrl + bundleAddresses.bundle(id),
  }
  return answerFresh(c, { text: newsFeed({ ...feed, links }), type: 'application/atom+xml' })
}

/** All days of these, each once; what is ahead comes first, the nearest before the others. */
export function calendar(
  c: Context,
  { baseUrl }: NewsPageServices,
  { title, told, waiting = [] }: { title: string; told: readonly NewsItem[]; waiting?: readonly OwnSteps[] },
): Response {
  const today = dayHere(new Date())
  const byId = new Map<string, CalendarDay>()
  for (const each of told) {
    const days =
      'need' in each
        ? daysOfNeed(each.need, { link: baseUrl + needAddresses.need(each.id), today })
        : daysOfBundle(each.bundle, { link: baseUrl + bundleAddresses.bundle(each.id), today })
    for (const day of days) if (byId.get(day.id)?.cancelled !== false) byId.set(day.id, day)
  }
  for (const { steps } of waiting)
    for (const day of daysOfSteps(steps, { page: (path) => baseUrl + path, now: new Date() })) byId.set(day.id, day)
  const order = ({ day, id }: CalendarDay) => `${day >= today ? '0' : '1'} ${day} ${id}`
  const days = [...byId.values()].toSorted((one, other) => (order(one) < order(other) ? -1 : 1)).slice(0, mostDates)
  return answerFresh(c, { text: calendarText(title, days), type: 'text/calendar' })
}
