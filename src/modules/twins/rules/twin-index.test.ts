import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../actions/default-knowledge.ts'
import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { twinIndex } from './twin-index.ts'

const everybody: TwinSearchOptions = { audience: ['all'] }
const knowledge = defaultKnowledge([
  ['Blumenampel', 'Hängekorb'],
  ['Elektronische Akte', 'Blattlose Registratur', 'Papierarmut'],
])

function need(id: string, title: string, more: Partial<TwinEntry> = {}): TwinEntry {
  return { id, owner: 'a', title, description: '', services: [], capabilities: [], audience: ['all'], ...more }
}
function indexOf(entries: readonly TwinEntry[]) {
  const index = twinIndex(knowledge)
  for (const entry of entries) index.put(entry)
  return index
}
const others = [
  need('z1', 'Software für das Standesamt'),
  need('z2', 'Winterdienst planen'),
  need('z3', 'Ratsinformationssystem erneuern'),
  need('z4', 'Hundesteuer online anmelden'),
  need('z5', 'Zeiterfassung für den Bauhof'),
]
const first = (title: string, query: string) =>
  indexOf([...others, need('wanted', title)]).search({ title: query }, everybody)[0]

describe('the search for twins', () => {
  it.each([
    ['Bewohnerparkausweis', 'Parkausweis für Anwohner'],
    ['Parkausweis für Anwohner', 'Bewohnerparkausweis'],
    ['Kfz-Zulassung', 'Kfz Zulassung'],
    ['Kraftfahrzeuge anmelden', 'KFZ-Anmeldung'],
    ['Straßenbeleuchtung in Köln', 'Strassenbeleuchtung Koeln'],
    ['Übersicht der Spielplätze', 'Uebersicht Spielplaetze'],
    ['Friedhofsverwaltung', 'Friedhofsverwlatung'],
    ['Terminvergabe im Bürgerbüro', 'Terminvegabe Bürgerbuero'],
    ['Anmeldung in der Kindertagesstätte', 'Kita-Anmeldung'],
    ['Dokumentenmanagement', 'DMS einführen'],
    ['Einwohnerinnen und Einwohner', 'Einwohner*innen'],
    ['Schwimmbäder', 'Schwimmbad'],
    ['Hängekorb', 'Blumenampel'],
    ['Papierarmut im Rathaus', 'Einführung der elektronischen Akte'],
    ['Blattlose Registratur', 'Elektronische Akte'],
  ])('finds “%s” by “%s”', (title, query) => {
    expect(first(title, query)?.id).toBe('wanted')
  })

  it('puts what it is about before how it is done', () => {
    const few = indexOf([
      ...others,
      need('how', 'Ausländerbehörde: Anträge und Termine online'),
      need('what', 'Parkausweise für Anwohner im Altstadtring'),
    ])
    const found = few.search({ title: 'Bewohnerparkausweise online' }, everybody)
    expect(found[0]!.id).toBe('what')
    expect(found.find(({ id }) => id === 'how')?.reasons ?? []).toEqual([])
    expect(few.search({ title: 'Online' }, everybody).find(({ id }) => id === 'how')?.reasons).toMatchObject([
      { kind: 'word' },
    ])
  })

  it('says why: words, parts of words, synonyms, in the spelling of each side', () => {
    expect(first('Bewohnerparkausweis', 'Parkausweis für Anwohner')!.reasons).toContainEqual({
      kind: 'synonym',
      mine: 'Parkausweis Anwohner',
      theirs: 'Bewohnerparkausweis',
    })
    expect(first('Papierarmut', 'Wir führen die elektronische Akte ein')!.reasons).toContainEqual({
      kind: 'related',
      mine: 'elektronische Akte',
      theirs: 'Papierarmut',
    })
    expect(first('Straßenbeleuchtungen', 'Strassenbeleuchtung')!.reasons).toEqual([
      { kind: 'word', mine: 'Strassenbeleuchtung', theirs: 'Straßenbeleuchtungen' },
    ])
    expect(first('Friedhofsverwaltung', 'Friedhofsplanung')!.reasons).toMatchObject([
      { mine: 'Friedhofsplanung', theirs: 'Friedhofsverwaltung' },
    ])
  })

  it('finds by the same service and the same capability without a shared word, and says so', () => {
    const index = indexOf([...others, need('wanted', 'Qwertz', { services: ['99012001'], capabilities: ['booking'] })])
    const query = { title: 'Ypsilon', services: ['99012001'], capabilities: ['booking', 'paying'] }
    expect(index.search(query, everybody)).toMatchObject([
      {
        id: 'wanted',
        reasons: [
          { kind: 'service', mine: '99012001', theirs: '99012001' },
          { kind: 'capability', mine: 'booking', theirs: 'booking' },
        ],
      },
    ])
  })

  it('finds by the vector of a plugged-in model without a shared word', () => {
    const index = indexOf([
      ...others,
      need('far', 'Qwertz', { vector: Int8Array.of(0, 127) }),
      need('near', 'Uiop', { vector: Int8Array.of(127, 0) }),
    ])
    expect(index.search({ title: 'Ypsilon', vector: Int8Array.of(127, 14) }, everybody)[0]?.id).toBe('near')
  })

  it('finds nothing for nothing, and nothing in nothing', () => {
    expect(indexOf(others).search({ title: '' }, everybody)).toEqual([])
    expect(indexOf(others).search({ title: 'und 2024 – !!!' }, everybody)).toEqual([])
    expect(indexOf([]).search({ title: 'Hundesteuer' }, everybody)).toEqual([])
  })

  it('bears hostile titles', () => {
    const hostile = [
      '\u0000\uFFFF',
      'a'.repeat(1_000_000),
      '<b>'.repeat(1000),
      '😀'.repeat(500),
      'ﷺ'.repeat(500),
      '\ud800',
    ]
    const index = indexOf([
      ...others,
      ...hostile.map((title, place) => need(`h${place}`, title, { description: title })),
    ])
    for (const title of hostile) index.search({ title, description: title }, everybody)
    expect(index.search({ title: 'Hundesteuer' }, everybody)[0]?.id).toBe('z4')
  })

  it('leaves out the asker’s own, one id, and other kinds of entries when told so', () => {
    const index = indexOf([
      need('need-1', 'Hundesteuer'),
      need('need-2', 'Hundesteuer', { owner: 'b' }),
      need('bundle-1', 'Hundesteuer'),
    ])
    const ids = (options: Partial<TwinSearchOptions>) =>
      index.search({ title: 'Hundesteuer' }, { ...everybody, ...options }).map(({ id }) => id)
    expect(ids({})).toEqual(['bundle-1', 'need-1', 'need-2'])
    expect(ids({ excludeOwner: 'a' })).toEqual(['need-2'])
    expect(ids({ excludeId: 'need-1' })).toEqual(['bundle-1', 'need-2'])
    expect(ids({ idPrefix: 'bundle-' })).toEqual(['bundle-1'])
    expect(ids({ limit: 1 })).toEqual(['bundle-1'])
  })
})

const words = [
  'Hund',
  'Hundesteuer',
  'Parkausweis',
  'Anwohner',
  'Kita',
  'Antrag',
  'Straße',
  'Beleuchtung',
  'Amt',
  'Kfz',
  'Wahl',
  'Müll',
]
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))
const tags = fc.subarray(['all', 'b', 'c'])
const entry = fc.record({
  id: fc.integer({ min: 0, max: 15 }).map((number) => `need-${number}`),
  owner: fc.constantFrom('a', 'b'),
  title: text,
  description: text,
  services: fc.subarray(['s1', 's2']),
  capabilities: fc.subarray(['c1', 'c2']),
  audience: tags,
})
const some = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 })

describe('laws of the index', () => {
  it('answers the same whatever the order in which entries came', () => {
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        text,
        ([all, shuffled], title) => {
          expect(indexOf(shuffled).search({ title }, everybody)).toEqual(indexOf(all).search({ title }, everybody))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('answers after removing and replacing as if what is gone had never been in', () => {
    fc.assert(
      fc.property(some, fc.array(entry, { maxLength: 12 }), text, (kept, passing, title) => {
        const index = indexOf(passing)
        for (const { id } of passing) index.remove(id)
        for (const each of kept) index.put({ ...each, title: 'Etwas anderes' })
        for (const each of kept) index.put(each)
        expect(index.size()).toBe(kept.length)
        expect(index.search({ title }, everybody)).toEqual(indexOf(kept).search({ title }, everybody))
      }),
      { numRuns: 30 },
    )
  })

  it('never shows what shares no tag with the viewer, nor the owner left out', () => {
    fc.assert(
      fc.property(some, text, tags, (all, title, audience) => {
        const found = indexOf(all).search(
          { title, services: ['s1'], capabilities: ['c1'] },
          { audience, excludeOwner: 'b', limit: 50 },
        )
        for (const { id } of found) {
          const { audience: theirs, owner } = all.find((each) => each.id === id)!
          expect(theirs.some((tag) => audience.includes(tag))).toBe(true)
          expect(owner).not.toBe('b')
        }
      }),
      { numRuns: 50 },
    )
  })

  it('tidies up after many removals and still answers as a fresh index', () => {
    const many = Array.from({ length: 3000 }, (_, number) =>
      need(`n${number}`, `${words[number % 12]} ${words[number % 7]}`),
    )
    const index = indexOf(many)
    for (const { id } of many.slice(0, 2990)) index.remove(id)
    const fresh = indexOf(many.slice(2990))
    for (const title of words) expect(index.search({ title }, everybody)).toEqual(fresh.search({ title }, everybody))
  })
})

describe('an index that was kept', () => {
  const later = (kept: ReturnType<typeof indexOf>) => twinIndex(knowledge, structuredClone(kept.keep()))

  it('goes on as if it had never stopped, whatever came, went and comes then', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(entry, { maxLength: 8 }),
        fc.array(entry, { maxLength: 8 }),
        text,
        (all, gone, more, title) => {
          const index = indexOf([...gone, ...all])
          for (const { id } of gone) index.remove(id)
          const again = later(index)
          const same = () => {
            expect(again.size()).toBe(index.size())
            for (const asked of [{ title }, { title, services: ['s1'], capabilities: ['c1'] }])
              expect(again.search(asked, everybody)).toEqual(index.search(asked, everybody))
          }
          same()
          for (const each of more) for (const one of [index, again]) one.put(each)
          same()
          for (const { id } of all.slice(0, 4)) for (const one of [index, again]) one.remove(id)
          same()
        },
      ),
      { numRuns: 30, seed: 44 },
    )
  })

  it('has its vectors and its unusual texts', () => {
    const odd = '\uFEFFTüröffner 😀 \u0000 «»'
    const index = indexOf([
      ...others,
      need('near', odd, { ownerName: 'Ö', vector: Int8Array.of(127, 0) }),
      need('far', 'Qwertz', { vector: Int8Array.of(0, 127) }),
    ])
    index.remove('far')
    index.put(need('other length', 'Uiop', { vector: Int8Array.of(1, 2, 3) }))
    const again = later(index)
    expect(again.vectorOf({ title: odd }, 'near')).toEqual(Int8Array.of(127, 0))
    expect(again.search({ title: 'Ypsilon', vector: Int8Array.of(127, 14) }, everybody)).toEqual(
      index.search({ title: 'Ypsilon', vector: Int8Array.of(127, 14) }, everybody),
    )
    expect(again.search({ title: 'Türöffner' }, everybody)[0]?.id).toBe('near')
  })

  it('answers as a fresh one after it was tidied up and kept', () => {
    const many = Array.from({ length: 3000 }, (_, number) =>
      need(`n${number}`, `${words[number % 12]} ${words[number % 7]}`, { services: [`s${number % 3}`] }),
    )
    const index = indexOf(many)
    for (const { id } of many.slice(0, 2000)) index.remove(id)
    const again = later(index)
    const fresh = indexOf(many.slice(2000))
    for (const title of words)
      expect(again.search({ title, services: ['s1'] }, everybody)).toEqual(
        fresh.search({ title, services: ['s1'] }, everybody),
      )
  })

  it('says what is missing, what is not as it should be, and what has to go', () => {
    const index = indexOf([
      need('as it was', 'Hund', { version: 1 }),
      need('changed', 'Hund', { version: 1 }),
      need('gone', 'Hund', { version: 1 }),
      need('of others', 'Hund'),
    ])
    const wanted = new Map([
      ['as it was', 1],
      ['changed', 2],
      ['new', 1],
    ])
    for (const each of [index, later(index)])
      expect(each.differences(wanted)).toEqual({ toPut: ['changed', 'new'], toRemove: ['gone'] })
  })
})
