import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { germanDay, germanMoment, germanTime } from '../src/kernel/german-dates.ts'
import { listCsv } from '../src/kernel/headed-sheet.ts'
import { journalCsv, journalJson } from '../src/modules/journal/formats/journal-table.ts'
import { sharedWords } from '../src/modules/journal/texts/shared-words.de.ts'
import { tell } from '../src/modules/journal/texts/journal.de.ts'
import { memberColumns } from '../src/modules/people/formats/member-list.ts'
import { atomFeed } from '../src/modules/news/formats/atom.ts'
import { calendarText } from '../src/modules/news/formats/calendar.ts'
import { vocabulary } from './support/vocabulary.ts'

/** Texts that look like something else, and any others. */
const nearlyADay = fc.constantFrom(
  '2027-13-45',
  '0000-00-00',
  '2027-02-30',
  '99999-01-01',
  '2027-13-45T25:61:61Z',
  'infinity',
  '-infinity',
  '+275760-09-13',
)
const anyText = fc.oneof(
  nearlyADay,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', 'constructor', '🚲'),
)
const anyMoment = fc.oneof(fc.date({ noInvalidDate: false }), fc.constant(new Date(Number.NaN)))
const anyValue = fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }))
const knownFields = [...vocabulary, sharedWords].flatMap(({ fields = {} }) => Object.keys(fields))
const anyFields = fc.dictionary(fc.oneof(fc.constantFrom(...knownFields), anyText), anyValue, { maxKeys: 6 })
const anyName = (kind: 'actions' | 'subjects') =>
  fc.oneof(fc.constantFrom(...vocabulary.flatMap((words) => Object.keys(words[kind] ?? {}))), anyText)

const anyLine = fc.record({
  id: fc.integer(),
  at: anyMoment,
  person: fc.option(anyText),
  organisation: fc.option(anyText),
  actingFor: fc.option(anyText),
  token: fc.option(anyText),
  action: anyName('actions'),
  subjectKind: anyName('subjects'),
  subject: anyText,
  before: fc.option(anyFields),
  after: fc.option(anyFields),
})

describe('whatever is stored', () => {
  it('is told in the journal, on its page and in its files', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), fc.dictionary(anyText, anyText), (lines, names) => {
        const told = tell({ lines, names: new Map(Object.entries(names)) }, vocabulary)
        expect(told).toHaveLength(lines.length)
        expect(told.flatMap(({ changes }) => changes).every(({ before, after }) => before !== '' && after !== '')).toBe(
          true,
        )
        journalCsv(told)
        JSON.parse(journalJson(told))
      }),
    )
  })

  it('is written as a day where it is one, and as it stands where it is none', () => {
    expect(germanMoment('2027-03-29')).toBe('29.03.2027')
    expect(germanMoment('2026-03-29T10:00:00.000Z')).toBe('29.03.2026, 12:00 Uhr')
    expect(germanMoment('2027-13-45')).toBe('2027-13-45')
    fc.assert(
      fc.property(anyText, anyMoment, (text, moment) => {
        expect([germanDay(text), germanMoment(text), germanDay(moment), germanTime(moment)].every(isText)).toBe(true)
      }),
    )
  })

  it('comes in lists, feeds and calendars', () => {
    fc.assert(
      fc.property(anyText, anyText, anyMoment, anyMoment, (text, other, moment, changed) => {
        listCsv(memberColumns, [{ person: text, name: text, email: other, role: 'reading', since: moment }])
        const event = { id: text, day: other, summary: text, description: other, link: text, changed, cancelled: false }
        const days = calendarText(text, [event]).match(/DTSTART;VALUE=DATE:(.*)\r/g) ?? []
        expect(days.every((line) => /:\d{8}\r$/.test(line))).toBe(true)
        const entry = { title: text, author: other, link: text, summary: other, categories: [text] }
        atomFeed({
          id: text,
          title: other,
          self: text,
          page: other,
          entries: [{ ...entry, id: text, published: moment, updated: changed }],
        })
      }),
    )
  })
})

const isText = (value: unknown) => typeof value === 'string'
