import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Bundle, BundleNews } from '../../bundles/schema.ts'
import { emptyNeed, type Need } from '../../needs/schema.ts'
import { calendarText, type CalendarDay } from './calendar.ts'
import { daysOfBundle, daysOfNeed, daysOfSteps } from './calendar-days.ts'
import { newsFeed } from './news-feed.ts'

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
  const told = needs.map((need) => ({ id: need.id, changedAt: need.changedAt, need }))
  const links = { need: link, bundle: link }
  const text = newsFeed({ id: address, title: hostile, self: address, page: 'https://allmende.example/', told, links })
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

const today = '2026-11-24'

function eventsIn(days: readonly CalendarDay[]) {
  const text = calendarText(hostile, days)
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR(\r\n)?$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const statusOf = ({ component }: ICAL.Event) => String(component.getFirstPropertyValue('status'))
  return {
    text,
    events,
    told: events.map((event) => `${statusOf(event)} ${event.startDate.toString()} ${event.summary}`),
  }
}
const eventsOf = (needs: readonly Need[]) =>
  eventsIn(needs.flatMap((need) => daysOfNeed(need, { link: link(need.id), today })))

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

  it('says the same twice, so that nobody fetches it again for nothing', () => {
    const need = aNeed({ deadline: '2027-06-30' })
    expect(eventsOf([need]).text).toBe(eventsOf([need]).text)
  })

  it('keeps an event the same when its day moves, as a later version of it', () => {
    const [first] = eventsOf([aNeed({ deadline: '2027-06-30' })]).events
    const changedAt = new Date('2026-07-04T08:00:00Z')
    const [second] = eventsOf([aNeed({ deadline: '2027-08-31', changedAt })]).events
    expect(second!.uid).toBe(first!.uid)
    expect(second!.sequence).toBeGreaterThan(first!.sequence)
    expect(second!.startDate.toString()).toBe('2027-08-31')
  })

  it('calls off what is over before its day, and forgets it afterwards', () => {
    const statuses = ['met', 'withdrawn', 'draft'] as const
    const ahead = eventsOf([aNeed({ status: 'met', deadline: '2027-06-30' })])
    expect(ahead.told).toEqual(['CANCELLED 2027-06-30 Gebraucht bis: Hundesteuer'])
    expect(eventsOf(statuses.map((status) => aNeed({ status, deadline: '2026-06-30' }))).events).toEqual([])
    expect(eventsOf([aNeed({ status: 'draft', deadline: '2027-06-30' })]).events).toEqual([])
  })

  it('keeps the end of a contract from whoever may not see it', () => {
    expect(eventsOf([aNeed({ background: null })]).events).toEqual([])
  })
})

describe('a calendar of bundles', () => {
  const at = new Date('2026-07-01T08:00:00Z')
  const standing = {
    need: 'n',
    needTitle: 'Anwohnerparken',
    status: 'invited',
    leavesOn: null,
    askedUntil: null,
    organisation: { id: 'o', name: 'Lindenbrück' },
    isMine: true,
    changedAt: at,
  } as const
  const news = (bundle: Partial<Bundle>, more: Partial<BundleNews> = {}): BundleNews => ({
    bundle: {
      id: 'b',
      title: 'Parken',
      status: 'asking',
      proposer: { id: 'p', name: 'Ahornfeld' },
      answerBy: '2027-02-28',
      quorum: 2,
      open: false,
      createdAt: at,
      startedAt: null,
      endedAt: null,
      successor: null,
      participants: 2,
      ...bundle,
    },
    participations: [],
    changes: [],
    lead: undefined,
    messages: [],
    ...more,
  })
  const toldOf = (each: BundleNews) => eventsIn(daysOfBundle(each, { link: link('b'), today })).told

  it('has the day by which one’s own organisation answers, called off as soon as it has', () => {
    const question = eventsIn(daysOfBundle(news({}, { participations: [standing] }), { link: link('b'), today }))
    expect(question.told).toEqual(['CONFIRMED 2027-02-28 Auf das Bündel antworten: Parken'])
    expect(question.events[0]!.uid).toBe('b-n-answer@allmende')
    expect(toldOf(news({}, { participations: [{ ...standing, status: 'declined' }] }))).toEqual([
      'CANCELLED 2027-02-28 Auf das Bündel antworten: Parken',
      'CONFIRMED 2027-02-28 Das Bündel fragt bis heute: Parken',
    ])
  })

  it('has the own last day of whoever is asked into a bundle that has started', () => {
    const later = { ...standing, askedUntil: '2027-03-30' }
    const started = { status: 'started', startedAt: at, answerBy: '2026-07-01' } as const
    expect(toldOf(news(started, { participations: [later] }))).toEqual([
      'CONFIRMED 2027-03-30 Auf das Bündel antworten: Parken',
    ])
  })

  it('has for everybody else the day on which the asking ends, called off when the bundle begins before', () => {
    const other = { ...standing, isMine: false }
    expect(toldOf(news({}, { participations: [other] }))).toEqual([
      'CONFIRMED 2027-02-28 Das Bündel fragt bis heute: Parken',
    ])
    expect(toldOf(news({ status: 'started', startedAt: at }, { participations: [other] }))).toEqual([
      'CANCELLED 2027-02-28 Das Bündel fragt bis heute: Parken',
    ])
    expect(toldOf(news({ status: 'started', startedAt: at, answerBy: '2026-07-01' }))).toEqual([])
  })

  it('has the end of each notice, and by when a split or a merger has to be answered', () => {
    const started = { status: 'started', startedAt: at, answerBy: '2026-07-01' } as const
    const change = { id: 'c', title: 'Parken Nord', status: 'proposed', answerBy: '2027-03-05', changedAt: at } as const
    const { told, events } = eventsIn(
      daysOfBundle(
        news(started, {
          participations: [{ ...standing, status: 'joined', leavesOn: '2027-01-15' }],
          changes: [
            { ...change, kind: 'split', waitsForMe: true },
            { ...change, id: 'd', kind: 'merge', waitsForMe: false },
            { ...change, id: 'e', kind: 'merge', waitsForMe: false, status: 'withdrawn' },
          ],
        }),
        { link: link('b'), today },
      ),
    )
    expect(told).toEqual([
      'CONFIRMED 2027-01-15 Lindenbrück verlässt das Bündel: Parken',
      'CONFIRMED 2027-03-05 Auf den Vorschlag antworten: Parken (Teilen)',
      'CONFIRMED 2027-03-05 Letzter Tag für Antworten auf den Vorschlag: Parken (Zusammenführen)',
      'CANCELLED 2027-03-05 Letzter Tag für Antworten auf den Vorschlag: Parken (Zusammenführen)',
    ])
    expect(events.map(({ uid }) => uid)).toEqual(
      ['b-n-leaving', 'c-change', 'd-change', 'e-change'].map((id) => `${id}@allmende`),
    )
  })
})

describe('the calendar of somebody whose organisation takes a step', () => {
  it('has its day where there is one, and leaves the first station to the days of the bundle', () => {
    const step = {
      step: 'Abstimmen: Verteilschlüssel',
      href: '/umlage',
      who: [],
      permission: { name: 'vote', who: 'deciding' as const },
      bundle: { id: 'b', title: 'Bewohnerparken' },
    }
    const days = daysOfSteps(
      [
        { ...step, station: 'shares', until: '2026-12-11' },
        { ...step, station: 'decision', until: null },
        { ...step, station: 'need', until: '2026-12-12' },
      ],
      { page: (path) => `https://allmende.example${path}`, now: new Date('2026-11-30T08:00:00Z') },
    )
    expect(days.map(({ id, day, summary, link }) => [id, day, summary, link])).toEqual([
      [
        'b-shares-2026-12-11',
        '2026-12-11',
        'Abstimmen: Verteilschlüssel: Bewohnerparken',
        'https://allmende.example/umlage',
      ],
    ])
  })
})
