import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { emptyNeed, type Need } from '../../needs/schema.ts'
import { calendarText } from './calendar.ts'
import { dayOfQuestion, daysOfNeed } from './calendar-days.ts'
import { needFeed } from './need-feed.ts'

const unreadable = '\u0001\uD800'
const hostile = `Ä & <b>"fett"</b> ]]> ${unreadable} ; , \\ 😀`.repeat(4)
const { usedToday, contractUntil, budgetFrom, budgetTo, ...content } = emptyNeed
const aNeed = (more: Partial<Need> = {}): Need => ({
  ...content,
  id: '0b9e3a6c-1f0d-4f9e-9d35-1a2b3c4d5e6f',
  title: 'Hundesteuer',
  organisation: { id: 'o', name: 'Lindenbrück', kind: 'municipality', inhabitants: 1200 },
  status: 'open',
  bundle: null,
  background: { usedToday, contractUntil, budgetFrom, budgetTo },
  version: 3,
  createdAt: new Date('2026-07-01T08:00:00Z'),
  openedAt: new Date('2026-07-02T08:00:00Z'),
  changedAt: new Date('2026-07-03T08:00:00.123Z'),
  ...more,
})
const link = (id: string) => `https://allmende.example/bedarfe/${id}?a=1&b=2`

interface Parsed {
  feed: { id: string; updated: string; title: string; link: { rel: string; href: string }[]; entry: Entry[] }
}
interface Entry {
  id: string
  title: string
  updated: string
  published: string
  author: { name: string }
  link: { href: string }
  category: { term: string }
  summary: string
}
function feedOf(needs: readonly Need[]): Parsed['feed'] {
  const address = 'https://allmende.example/bedarfe.atom?suche=a&feld=b'
  const text = needFeed({ id: address, title: hostile, self: address, page: 'https://allmende.example/', needs, link })
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name) => name === 'entry',
  })
  return (parser.parse(text) as Parsed).feed
}

describe('a feed of needs', () => {
  it('is Atom that a parser reads, with whatever people wrote as plain text', () => {
    const aim = 'x'.repeat(900)
    const feed = feedOf([aNeed({ title: hostile, aim, field: 'finance-taxes', deadline: '2027-06-30' }), aNeed()])
    const readable = hostile.replaceAll(unreadable, '')
    expect(feed.title).toBe(readable)
    expect(feed.updated).toBe('2026-07-03T08:00:00.123Z')
    expect(feed.link.map(({ rel }) => rel)).toEqual(['self', 'alternate'])
    expect(feed.link[0]!.href).toBe('https://allmende.example/bedarfe.atom?suche=a&feld=b')
    const [entry] = feed.entry
    expect(entry).toMatchObject({
      id: 'urn:uuid:0b9e3a6c-1f0d-4f9e-9d35-1a2b3c4d5e6f',
      title: readable,
      published: '2026-07-02T08:00:00.000Z',
      updated: '2026-07-03T08:00:00.123Z',
      author: { name: 'Lindenbrück' },
      link: { href: link('0b9e3a6c-1f0d-4f9e-9d35-1a2b3c4d5e6f') },
      category: { term: 'Finanzen und Steuern' },
    })
    expect(entry!.summary).toMatch(/^Stand: offen\. Gebraucht bis 30\.06\.2027\. x{499}…$/)
  })

  it('is a feed also where there is nothing', () => {
    expect(feedOf([]).updated).toBe('1970-01-01T00:00:00.000Z')
  })
})

function eventsOf(needs: readonly Need[]) {
  const text = calendarText(
    hostile,
    needs.flatMap((need) => daysOfNeed(need, link(need.id))),
  )
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR(\r\n)?$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return { text, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

describe('a calendar of needs', () => {
  it('has the deadline and the end of the contract as whole days, in lines that are folded and escaped', () => {
    const background = { usedToday: '', contractUntil: '2027-12-31', budgetFrom: null, budgetTo: null }
    const need = aNeed({ title: hostile, deadline: '2027-06-30', background })
    const { text, events } = eventsOf([need])
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2027-06-30', '2027-07-01'],
      ['2027-12-31', '2028-01-01'],
    ])
    expect(text).toContain('DTSTART;VALUE=DATE:20270630\r\n')
    expect(text).toContain('DTSTAMP:20260703T080000Z\r\n')
    expect(events[0]!.summary).toBe(`Gebraucht bis: ${hostile.replaceAll(unreadable, '  ')}`)
    expect(events.map(({ uid }) => uid)).toEqual([`${need.id}-deadline@allmende`, `${need.id}-contract@allmende`])
  })

  it('has the day by which a bundle has to be answered', () => {
    const question = {
      bundle: 'b',
      need: 'n',
      bundleTitle: 'Parken',
      needTitle: 'Anwohnerparken',
      answerBy: '2027-02-28',
      askedAt: new Date('2027-01-01T08:00:00Z'),
    }
    const text = calendarText('Fristen', [dayOfQuestion(question, 'https://allmende.example/buendel/b')])
    expect(text).toContain('UID:b-n-answer@allmende\r\n')
    expect(text).toContain('DTSTART;VALUE=DATE:20270228\r\n')
    expect(text).toContain('SUMMARY:Auf das Bündel antworten: Parken\r\n')
  })

  it('says the same twice, so that nobody fetches it again for nothing', () => {
    const need = aNeed({ deadline: '2027-06-30' })
    expect(eventsOf([need]).text).toBe(eventsOf([need]).text)
  })

  it('keeps the end of a contract from whoever may not see it, and leaves out what is over', () => {
    expect(eventsOf([aNeed({ background: null })]).events).toEqual([])
    const statuses = ['met', 'withdrawn', 'draft'] as const
    expect(eventsOf(statuses.map((status) => aNeed({ status, deadline: '2027-06-30' }))).events).toEqual([])
  })
})
