import { expect, test } from 'vitest'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { marketOf } from './market.ts'
import { readScenario } from './read-scenario.ts'
import { scenarioSchema } from '../schema.ts'
import { packageRefusal } from '../texts.de.ts'

const scenario = () => ({
  horizonYears: 5,
  capabilities: [{ id: 'parken', name: 'Parken' }],
  participants: [{ id: '06634003', inhabitants: 100, needs: ['parken'], quantities: { cases: 4 } }],
  solutions: [
    {
      id: 'parken-a',
      covers: ['parken'],
      requires: ['karte'],
      offer: {
        setup: 100,
        perYear: { perUnit: { unit: 'cases', kind: 'volume', tiers: [{ upTo: 5, price: 3 }, { price: 2 }] } },
      },
    },
    { id: 'karte', offer: {} },
  ],
  integrations: [{ between: ['parken-a', 'karte'], setup: 7 }],
})

type Draft = Record<string, any>

/** The scenario after a change, as [code, place] of every refusal. */
function found(change: (draft: Draft) => void): [string, string | undefined][] {
  return refusals(change).map(({ code, place }) => [code, place])
}

function refusals(change: (draft: Draft) => void): readonly Refusal[] {
  const draft: Draft = scenario()
  change(draft)
  try {
    readScenario(scenarioSchema, draft)
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(error.kind).toBe('input')
    for (const refusal of error.refusals) expect(packageRefusal(refusal), refusal.code).toMatch(/^\S+: .+\.$|\?/)
    return error.refusals
  }
}

test('a scenario without contradictions is read with its defaults', () => {
  expect(readScenario(scenarioSchema, scenario()).solutions[1]!.offer.perYear.base).toBe(0)
})

test('what does not fit the schema is refused at its place', () => {
  expect(found((draft) => (draft['horizonYears'] = 0))).toEqual([['tooSmall', 'horizonYears']])
  expect(found((draft) => (draft['horizonYears'] = '5'))).toEqual([['wrongType', 'horizonYears']])
  expect(found((draft) => delete draft['horizonYears'])).toEqual([['missing', 'horizonYears']])
  expect(found((draft) => (draft['limit'] = {}))).toEqual([['unknownKey', 'limit']])
  expect(found((draft) => (draft['participants'] = []))).toEqual([['tooShort', 'participants']])
  expect(found((draft) => (draft['solutions'][0].offer.setup = -1))).toEqual([['tooSmall', 'solutions[0].offer.setup']])
  expect(found((draft) => (draft['solutions'][0].offer.setup = 1.5))).toEqual([
    ['notWhole', 'solutions[0].offer.setup'],
  ])
  expect(found((draft) => (draft['participants'][0].quantities.cases = 1.5))).toEqual([
    ['notWholeCount', 'participants[0].quantities.cases'],
  ])
  expect(found((draft) => (draft['solutions'][0].offer.setup = NaN))).toEqual([
    ['notFinite', 'solutions[0].offer.setup'],
  ])
  expect(found((draft) => (draft['solutions'][0].offer.perYear.perUnit.kind = 'flat'))[0]![0]).toBe('notAChoice')
})

test('a key without quotation marks gets the hint to set them', () => {
  const [refusal] = refusals((draft) => (draft['participants'][0].id = 6634003))
  expect(refusal).toMatchObject({ code: 'numberAsText', place: 'participants[0].id' })
  expect(packageRefusal(refusal!)).toContain('"06634003"')
})

test('half a year is refused without a word about cents', () => {
  const [refusal] = refusals((draft) => (draft['horizonYears'] = 5.5))
  expect(packageRefusal(refusal!)).toBe('horizonYears: Erwartet wird eine ganze Zahl von 1 bis 50.')
})

test('two thousand participants are refused before anything is computed', () => {
  const many = Array.from({ length: 2000 }, (_, at) => ({ id: `p${at}`, inhabitants: 1, needs: ['parken'] }))
  const [refusal] = refusals((draft) => (draft['participants'] = many))
  expect(packageRefusal(refusal!)).toBe('participants: Das ist zu viel: höchstens 500 Teilnehmende.')
})

test('names that exist twice are refused', () => {
  expect(found((draft) => draft['participants'].push(draft['participants'][0]))).toEqual([
    ['doubledId', 'participants[1].id'],
  ])
  expect(found((draft) => draft['participants'][0].needs.push('parken'))).toEqual([
    ['doubledNeed', 'participants[0].needs[1]'],
  ])
  expect(found((draft) => draft['integrations'].push({ between: ['karte', 'parken-a'] }))).toEqual([
    ['doubledIntegration', 'integrations[1].between'],
  ])
})

test('unknown names are refused with the nearest known one', () => {
  const [solution] = refusals((draft) => (draft['solutions'][0].requires = ['kate']))
  expect(solution).toEqual({
    code: 'unknownSolution',
    place: 'solutions[0].requires[0]',
    values: { id: 'kate', suggestion: 'karte' },
  })
  expect(found((draft) => draft['solutions'][0].covers.push('park'))).toEqual([
    ['unknownCapability', 'solutions[0].covers[1]'],
  ])
  const [unit] = refusals((draft) => (draft['solutions'][0].offer.perYear.perUnit.unit = 'case'))
  expect(unit).toMatchObject({ code: 'unknownUnit', values: { suggestion: 'cases' } })
})

test('a solution is never tied to itself', () => {
  expect(found((draft) => (draft['solutions'][1].conflicts = ['karte']))).toEqual([
    ['tiedToItself', 'solutions[1].conflicts[0]'],
  ])
  expect(found((draft) => (draft['integrations'][0].between = ['karte', 'karte']))).toEqual([
    ['tiedToItself', 'integrations[0].between'],
  ])
})

test('tiers end in ascending order and the last has no end', () => {
  const tiers = (list: object[]) => found((draft) => (draft['solutions'][0].offer.perYear.perUnit.tiers = list))
  const place = 'solutions[0].offer.perYear.perUnit.tiers'
  expect(tiers([{ upTo: 5, price: 3 }, { upTo: 5, price: 2 }, { price: 1 }])).toEqual([
    ['tierOutOfOrder', `${place}[1].upTo`],
  ])
  expect(tiers([{ upTo: 5, price: 3 }])).toEqual([['lastTierWithEnd', `${place}[0].upTo`]])
  expect(tiers([{ price: 3 }, { price: 2 }])).toEqual([['tierWithoutEnd', `${place}[0].upTo`]])
})

test('amounts that could not be told apart to the cent are refused', () => {
  expect(found((draft) => (draft['solutions'][0].offer.perYear.base = 1e11))).toEqual([])
  expect(found((draft) => (draft['solutions'][0].offer.setup = 1e11 + 1))).toEqual([
    ['tooLarge', 'solutions[0].offer.setup'],
  ])
  const large = (draft: Draft) =>
    Object.assign(draft, { horizonYears: 50, integrations: [{ between: ['parken-a', 'karte'], perYear: 1e11 }] })
  expect(found(large)).toEqual([['amountsTooLarge', 'solutions[0].offer']])
})

test('units may bear the names of what every object has', () => {
  for (const unit of ['constructor', 'toString', '__proto__']) {
    const known = (draft: Draft) => (draft['solutions'][0].offer.perYear.perUnit.unit = unit)
    expect(found(known)).toEqual([['unknownUnit', 'solutions[0].offer.perYear.perUnit.unit']])
  }
  const draft: Draft = scenario()
  draft['participants'].push({ id: 'b', inhabitants: 1, needs: ['parken'], quantities: { constructor: 5 } })
  draft['solutions'][0].offer.perYear.perUnit.unit = 'constructor'
  const { prices } = marketOf(readScenario(scenarioSchema, draft))
  expect([...prices[0]!.curves[0]!.units]).toEqual([0, 5])
})
