import { expect, test } from 'vitest'
import type { z } from 'zod'
import { loadSolver } from '../../../platform/work/solver.ts'
import { scenarioSchema, type Scenario } from '../schema.ts'
import { bestPackage } from './best-package.ts'
import { readScenario } from './read-scenario.ts'

/** Tariffs as their providers published them, in hundredths of their currency. */
const solve = await loadSolver()

type Input = z.input<typeof scenarioSchema>
type Component = NonNullable<Input['solutions'][number]['offer']['components']>[number]

function users(all: Partial<Input['participants'][number]>[], components: Component[], horizonYears: number): Scenario {
  return readScenario(scenarioSchema, {
    horizonYears,
    participants: all.map((each, at) => ({ id: `p${at}`, inhabitants: 0, needs: ['k'], ...each })),
    solutions: [{ id: 's', covers: ['k'], offer: { components } }],
  })
}

const total = (scenario: Scenario) => bestPackage(scenario, solve)!.total / 100
const classes = (ends: number[], prices: number[]) =>
  prices.map((price, at) => ({ ...(ends[at] !== undefined && { upTo: ends[at] }), price: 100 * price }))

const os2Ends = [24_999, 60_000, 120_000]
const os2 = (name: string, when: 'once' | 'perYear', prices: number[], more: Partial<Component> = {}): Component => ({
  name,
  when,
  scope: 'participant',
  unit: 'inhabitants',
  kind: 'class',
  tiers: classes(os2Ends, prices),
  ...more,
})

test('OS2valghalla: joining and a yearly fee by class of inhabitants (os2.eu)', () => {
  const tariff = [
    os2('joining', 'once', [35_000, 70_000, 190_000, 350_000]),
    os2('member', 'perYear', [23_980, 34_880, 45_780, 56_680], { audience: ['member'] }),
    os2('other', 'perYear', [29_700, 43_200, 56_700, 70_200], { audience: ['other'] }),
  ]
  const member = { tags: ['member'] }
  expect(total(users([{ inhabitants: 20_000, ...member }], tariff, 4))).toBe(35_000 + 4 * 23_980)
  expect(
    total(
      users(
        [
          { inhabitants: 20_000, ...member },
          { inhabitants: 70_000, ...member },
        ],
        tariff,
        4,
      ),
    ),
  ).toBe(504_040)
  expect(total(users([{ inhabitants: 24_999, tags: ['other'] }], tariff, 1))).toBe(35_000 + 29_700)
  expect(total(users([{ inhabitants: 25_000, tags: ['other'] }], tariff, 1))).toBe(70_000 + 43_200)
})

test('KOMBIT: 25 a citizen, half of it beyond 150,000 of the one municipality (digitaliseringskataloget.dk)', () => {
  const tariff = (scope: 'participant' | 'group'): Component[] => [
    {
      name: 'citizens',
      when: 'perYear',
      scope,
      unit: 'inhabitants',
      kind: 'graduated',
      tiers: [{ upTo: 150_000, price: 2500 }, { price: 1250 }],
    },
  ]
  const two = [{ inhabitants: 100_000 }, { inhabitants: 200_000 }]
  expect(total(users(two, tariff('participant'), 1))).toBe(6_875_000)
  expect(total(users(two, tariff('group'), 1))).toBe(5_625_000)
})

test('Kommunehandboka: 8,000 with 20 users, then 200, 100 and 50 a user', () => {
  const tariff: Component[] = [
    { name: 'base', when: 'perYear', scope: 'participant', kind: 'flat', price: 800_000 },
    {
      name: 'users',
      when: 'perYear',
      scope: 'participant',
      unit: 'users',
      kind: 'graduated',
      included: 20,
      tiers: [{ upTo: 50, price: 20_000 }, { upTo: 100, price: 10_000 }, { price: 5000 }],
    },
  ]
  const having = (count: number) => ({ quantities: { users: count } })
  expect(total(users([having(50), having(15)], tariff, 1))).toBe(22_000)
  expect(total(users([having(20)], tariff, 1))).toBe(8000)
  expect(total(users([having(21)], tariff, 1))).toBe(8200)
})

test('Fiks folkeregister: a class a year, the first half-year at half price (ks.no)', () => {
  const tariff = [
    os2('year', 'perYear', [], {
      tiers: classes([9999, 49_999], [10_000, 20_000, 30_000]),
      yearFactors: [0.75, 1],
    }),
  ]
  expect(total(users([{ inhabitants: 8000 }, { inhabitants: 60_000 }], tariff, 3))).toBe(110_000)
})

test('Fiks smittesporing: 5,000 and 5,000 and 2 an inhabitant, which falls as more join (shape; the steps are invented)', () => {
  const tariff: Component[] = [
    { name: 'base', when: 'perYear', scope: 'participant', kind: 'flat', price: 500_000 },
    { name: 'connection', when: 'once', scope: 'participant', kind: 'flat', price: 500_000 },
    {
      name: 'inhabitants',
      when: 'perYear',
      scope: 'participant',
      unit: 'joiners',
      per: 'inhabitants',
      kind: 'class',
      tiers: [{ upTo: 2, price: 200 }, { price: 150 }],
    },
  ]
  const two = [{ inhabitants: 1000 }, { inhabitants: 3000 }]
  expect(total(users(two, tariff, 1))).toBe(20_000 + 2 * 4000)
  expect(total(users([...two, { inhabitants: 2000 }], tariff, 1))).toBe(30_000 + 1.5 * 6000)
})

test('Prokom forms: nine classes a form and year, and 912 once (six of the classes are invented between the ends)', () => {
  const prices = [727, 1026, 1325, 1624, 1923, 2222, 2521, 2820, 3119]
  const ends = [1999, 4999, 9999, 19_999, 29_999, 49_999, 99_999, 199_999]
  const tariff = [
    os2('form', 'perYear', [], { tiers: classes(ends, prices) }),
    { name: 'once', when: 'once', scope: 'participant', kind: 'flat', price: 91_200 } as const,
  ]
  expect(total(users([{ inhabitants: 1500 }, { inhabitants: 250_000 }], tariff, 2))).toBe(2 * 727 + 2 * 3119 + 2 * 912)
})

test('care as a percentage of a licence for each user, as council papers have it', () => {
  const tariff: Component[] = [
    {
      name: 'licences',
      when: 'once',
      scope: 'participant',
      unit: 'users',
      kind: 'graduated',
      tiers: [{ price: 39_700 }],
    },
    { name: 'care', when: 'perYear', scope: 'participant', percentOf: 'licences', percent: 18 },
  ]
  expect(total(users([{ quantities: { users: 3 } }], tariff, 5))).toBe(1191 + 5 * 214.38)
})

test('PUPIL: the canton pays half for as long as it said, as a line with its source and end', () => {
  const tariff: Component[] = [
    {
      name: 'base',
      when: 'perYear',
      scope: 'group',
      kind: 'flat',
      price: 100_001,
      thirdParties: [{ source: 'Kanton', percent: 50, lastYear: 2 }],
    },
  ]
  const best = bestPackage(users([{}, {}], tariff, 3), solve)!
  expect(best.total).toBe(3 * 100_001 - 2 * 50_001)
  expect(best.items[1]).toMatchObject({ kind: 'thirdParty', name: 'Kanton', of: 'base', lastYear: 2, amount: -100_002 })
})

test('openDesk: a minimum of 500 users is a minimum amount for the group', () => {
  const tariff: Component[] = [
    {
      name: 'users',
      when: 'perYear',
      scope: 'group',
      unit: 'users',
      kind: 'graduated',
      tiers: [{ price: 700 }],
      minimum: 350_000,
    },
  ]
  const having = (count: number) => ({ quantities: { users: count } })
  expect(total(users([having(100), having(200)], tariff, 1))).toBe(3500)
  expect(total(users([having(100), having(600)], tariff, 1))).toBe(4900)
})

test('a solution that nobody uses costs nothing, also no minimum', () => {
  const scenario = users(
    [{ inhabitants: 10 }],
    [{ name: 'a', when: 'once', scope: 'group', kind: 'flat', price: 5 }],
    1,
  )
  const idle = { ...scenario.solutions[0]!, id: 'idle', covers: [] }
  expect(bestPackage({ ...scenario, solutions: [...scenario.solutions, idle] }, solve)!.solutions).toEqual(['s'])
})
