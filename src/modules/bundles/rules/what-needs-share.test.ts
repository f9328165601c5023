import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatingModels, type Requirement } from '../../needs/schema.ts'
import { conflictsIn } from './conflicts.ts'
import { demandOf } from '../../clusters/door.ts'
import { sayTheSame, sayingOf } from './alike-texts.ts'
import { sharedCore as coreOf } from './shared-core.ts'
import { stem, wordsOf } from '../../twins/door.ts'

const saying = sayingOf((text) => wordsOf(text).map(stem))
const sharedCore = (needs: Parameters<typeof coreOf>[0]) => coreOf(needs, saying)

const requirement = (text: string, capability: string | null = null): Requirement => ({
  text,
  capability,
  necessity: 'must',
  dimension: 'technology',
})
const need = (organisation: string, requirements: Requirement[] = []) => ({
  organisation: { id: organisation, name: organisation, kind: 'municipality' as const, inhabitants: 100 },
  requirements,
  operatingModels: [] as (typeof operatingModels)[number][],
  deadline: null as string | null,
  cases: null as number | null,
  workplaces: null,
  background: null,
})

describe('the common core', () => {
  it('is what all ask for; what only some ask for are variants, with who', () => {
    const { core, variants } = sharedCore([
      need('a', [requirement('Online bezahlen', 'payment'), requirement('Auf dem Handy')]),
      need('b', [requirement('Bezahlen mit Karte', 'payment'), requirement('auf dem Handy!')]),
      need('c', [requirement('online  BEZAHLEN'), requirement('Auf dem  Handy.'), requirement('Erinnerung')]),
    ])
    expect(core.map(({ text }) => text)).toEqual(['Online bezahlen', 'Auf dem Handy'])
    expect(variants.map(({ text, organisations }) => [text, organisations.map(({ id }) => id)])).toEqual([
      ['Erinnerung', ['c']],
    ])
  })
  it('is found in other words too, which stand beside it', () => {
    const { core, variants } = sharedCore([
      need('a', [requirement('Mit der Karte bezahlen'), requirement('Ohne Anmeldung nutzbar')]),
      need('b', [requirement('Bezahlung mit Karte'), requirement('Mit Anmeldung nutzbar')]),
    ])
    expect(core.map(({ text, otherWords }) => [text, otherWords])).toEqual([
      ['Mit der Karte bezahlen', ['Bezahlung mit Karte']],
    ])
    expect(variants).toHaveLength(2)
  })
  it.each([
    [true, 'Auf dem Handy benutzbar', 'Auf dem Handy benutzen'],
    [true, 'Daten liegen in Deutschland', 'Daten müssen in Deutschland liegen'],
    [false, 'Höchstens 50 Arbeitsplätze anschließen', 'Höchstens 500 Arbeitsplätze anschließen'],
    [false, 'Keine Daten in der Cloud speichern', 'Daten in der Cloud speichern'],
    [false, 'Abgleich mit dem Melderegister', 'Auskunft aus dem Melderegister'],
    [false, 'Termin', 'Termin'],
  ])('says %s of "%s" and "%s" being the same in other words, both ways', (same, one, other) => {
    expect([sayTheSame(saying(one), saying(other)), sayTheSame(saying(other), saying(one))]).toEqual([same, same])
  })
  it('is never the same where two capabilities are named', () => {
    const { core } = sharedCore([
      need('a', [requirement('Mit der Karte bezahlen', 'card')]),
      need('b', [requirement('Bezahlung mit Karte', 'payment')]),
    ])
    expect(core).toEqual([])
  })
  it('only shrinks with every need that comes in', () => {
    const some = fc.array(
      fc
        .constantFrom('x', 'y', 'z', 'Karte bezahlen', 'Karte bezahlbar', 'Bezahlung Karte Handy')
        .map((text) => requirement(text)),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 5 }), (lists) => {
        const needs = lists.map((list, index) => need(String(index), list))
        const texts = (all: typeof needs) => sharedCore(all).core.map(({ text }) => text)
        if (needs.length > 2) expect(texts(needs.slice(0, -1))).toEqual(expect.arrayContaining(texts(needs)))
      }),
    )
  })
})

describe('conflicts', () => {
  it('show that there is no operating model for all', () => {
    const [a, b] = [need('a'), need('b')]
    a.operatingModels = ['verwaltungscloud']
    b.operatingModels = ['ownDataCentre', 'providerDataCentre']
    expect(conflictsIn([a, b, need('c')])).toEqual([
      {
        kind: 'operatingModels',
        between: [
          { id: 'a', name: 'a', models: ['verwaltungscloud'] },
          { id: 'b', name: 'b', models: ['ownDataCentre', 'providerDataCentre'] },
        ],
      },
    ])
  })
  it('show deadlines and contracts that lie more than a year apart', () => {
    const [a, b] = [
      { ...need('a'), deadline: '2027-01-01' },
      { ...need('b'), deadline: '2028-02-01' },
    ]
    const bound = { ...need('c'), background: { contractUntil: '2029-12-31' } }
    expect(conflictsIn([b, a, bound]).map(({ kind }) => kind)).toEqual(['deadlines', 'contract'])
    expect(conflictsIn([a, { ...b, deadline: '2027-12-31' }])).toEqual([])
  })
  it('do not go away with another need, and do not hang on the order', () => {
    const models = fc.subarray([...operatingModels])
    fc.assert(
      fc.property(fc.array(models, { minLength: 1, maxLength: 5 }), (lists) => {
        const needs = lists.map((list, index) => ({ ...need(String(index)), operatingModels: list }))
        const count = conflictsIn(needs.slice(0, -1)).length
        expect(conflictsIn(needs).length).toBeGreaterThanOrEqual(count)
        expect(conflictsIn(needs.toReversed()).length).toBe(conflictsIn(needs).length)
      }),
    )
  })
})

describe('demand', () => {
  it('counts the inhabitants of an organisation once, and leaves out what nobody has said', () => {
    const [first, second] = [
      { ...need('a'), cases: 10, deadline: '2028-01-01' },
      { ...need('a'), cases: 5 },
    ]
    expect(demandOf([first, second, need('b')])).toEqual({
      organisations: 2,
      inhabitants: 200,
      cases: 15,
      workplaces: null,
      firstDeadline: '2028-01-01',
      urgency: '2028-01-01',
    })
  })
})
