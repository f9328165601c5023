import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { expect } from 'vitest'

interface Entry {
  title: string
  summary: string
}

/** In the order in which the feed has them. */
export function entriesIn(feed: string): Entry[] {
  expect(XMLValidator.validate(feed)).toBe(true)
  const parser = new XMLParser({ isArray: (name) => name === 'entry' })
  return (parser.parse(feed) as { feed: { entry?: Entry[] } }).feed.entry ?? []
}
export const titlesIn = (feed: string): string[] =>
  entriesIn(feed)
    .map(({ title }) => title)
    .toSorted()

/** What stands in a calendar and has not been cancelled. */
export const summariesIn = (calendar: string): string[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event) => new ICAL.Event(event).summary)
    .toSorted()

/** The secret addresses on the page that has just made them. */
export function addressesOn(page: string): { feed: string; calendar: string } {
  const [feed, calendar] = [...page.matchAll(/http:\/\/localhost:8080(\/abos\/[^<]+)/g)].map(([, path]) => path!)
  return { feed: feed!, calendar: calendar! }
}
