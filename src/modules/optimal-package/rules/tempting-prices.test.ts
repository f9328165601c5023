import { expect, test } from 'vitest'
import type { z } from 'zod'
import { loadSolver } from '../../../platform/work/solver.ts'
import { scenarioSchema } from '../schema.ts'
import { bestPackage } from './best-package.ts'
import { componentsOf } from './components.ts'
import { marketOf } from './market.ts'
import { ownBest } from './own-best.ts'
import { readScenario } from './read-scenario.ts'
import { leavingGroup, worstGroup } from './worst-group.ts'

/** Prices with which somebody could be tempted to use what nobody needs, and terms of the group on which stability rests. */
const solve = await loadSolver()

type Input = z.input<typeof scenarioSchema>
const scenario = (more: Omit<Input, 'horizonYears'>) => readScenario(scenarioSchema, { horizonYears: 1, ...more })
const solution = (id: string, covers: string[], setup: number) => ({ id, covers, offer: { setup } })
const person = (id: string, needs: string[], more: object = {}) => ({ id, inhabitants: 10, needs, ...more })

test('a discount ties the parts of a market together, also for what a group would pay alone', () => {
  const market = scenario({
    participants: [person('p', ['k', 'l'])],
    solutions: [
      solution('a', ['k'], 100),
      solution('b', ['l'], 100),
      solution('c', ['k'], 90),
      solution('d', ['l'], 90),
    ],
    discounts: [{ name: 'both', solutions: ['a', 'b'], of: 'group', amount: 50 }],
  })
  expect(componentsOf(marketOf(market))).toHaveLength(1)
  expect(ownBest(market, solve)([0])).toBe(150)
  expect(bestPackage(market, solve)).toMatchObject({ total: 150, solutions: ['a', 'b'], optimal: true })
})

test('nobody uses what it does not need to get a discount', () => {
  const market = scenario({
    participants: [person('p', ['k'])],
    solutions: [solution('a', ['k'], 50), solution('b', ['k'], 50)],
    discounts: [{ name: 'both', solutions: ['a', 'b'], of: 'group', amount: 90 }],
  })
  expect(bestPackage(market, solve)).toMatchObject({ total: 50, optimal: true })
  expect(ownBest(market, solve)([0])).toBe(50)
})

const perJoiner = {
  name: 'joining',
  when: 'once' as const,
  scope: 'participant' as const,
  unit: 'joiners',
  kind: 'class' as const,
  tiers: [{ upTo: 1, price: 100 }, { price: 40 }],
}

test('whoever stays with the others does not make it cheaper for those who leave', () => {
  const market = scenario({
    participants: ['p', 'q', 'r'].map((id) => person(id, ['k'])),
    solutions: [{ id: 's', covers: ['k'], offer: { components: [perJoiner] } }],
  })
  expect(ownBest(market, solve)([0, 1, 2])).toBe(120)
  expect(worstGroup(market, solve, [60, -5, -5])).toMatchObject({ gain: -25, bound: -25, proven: true })
})

test('a licence whose holder stays with the others is none for those who leave', () => {
  const market = scenario({
    participants: [person('kreis', ['k']), person('p', ['k']), person('q', ['k'])],
    solutions: [{ id: 's', covers: ['k'], offer: { joining: 100 } }],
    licences: [{ name: 'Kreislizenz', solution: 's', holder: 'kreis', members: ['p', 'q'], price: 20 }],
  })
  expect(leavingGroup(market, solve, [-100, 90, 90])).toBe('nobody')
})

test('a class with a jump can make a large group worse off than its parts, and that is seen', () => {
  const market = scenario({
    participants: ['p', 'q', 'r'].map((id) => person(id, ['k'])),
    solutions: [
      {
        id: 's',
        covers: ['k'],
        offer: {
          components: [
            {
              name: 'class',
              when: 'perYear',
              scope: 'group',
              unit: 'inhabitants',
              kind: 'class',
              tiers: [{ upTo: 20, price: 100 }, { price: 400 }],
            },
          ],
        },
      },
    ],
  })
  expect(bestPackage(market, solve)).toMatchObject({ total: 400, optimal: true })
  expect(leavingGroup(market, solve, [400 / 3, 400 / 3, 400 / 3])).toMatchObject({ gain: expect.closeTo(500 / 3, 6) })
})

test('a licence can be had only in a group of its holder', () => {
  const market = scenario({
    participants: [person('kreis', ['k']), person('p', ['k']), person('q', ['k'])],
    solutions: [{ id: 's', covers: ['k'], offer: { joining: 100 } }],
    licences: [{ name: 'Kreislizenz', solution: 's', holder: 'kreis', members: ['p', 'q'], price: 120 }],
  })
  const cost = ownBest(market, solve)
  expect([[0], [1], [0, 1], [1, 2], [0, 1, 2]].map((group) => cost(group))).toEqual([100, 100, 200, 200, 220])
  const best = bestPackage(market, solve)!
  expect(best.items).toEqual([
    { solution: 's', kind: 'joining', participants: ['kreis'], amount: 100 },
    { solution: 's', kind: 'licence', name: 'Kreislizenz', participants: ['kreis', 'p', 'q'], amount: 120 },
  ])
})

test('amounts that are rounded each year are proven to the cent', () => {
  const third = { yearFactors: [1 / 3], thirdParties: [{ source: 'Land', percent: 33.3333 }] }
  const market = scenario({
    participants: Array.from({ length: 5 }, (_, at) => person(`p${at}`, ['k'], { inhabitants: 1000 + 377 * at })),
    solutions: ['a', 'b'].map((id, at) => ({
      id,
      covers: ['k'],
      offer: {
        components: [
          {
            name: 'units',
            when: 'perYear',
            scope: 'group',
            unit: 'inhabitants',
            kind: 'graduated',
            tiers: [{ upTo: 3000, price: 7 + at }, { price: 5 - at }],
            ...third,
          },
        ],
      },
    })),
  })
  expect(bestPackage(market, solve)!.optimal).toBe(true)
})

test('grants and discounts that would pay more than is paid are refused', () => {
  const refused =
    (more: object, offer: object = { setup: 100, joining: 10 }) =>
    () =>
      scenario({ participants: [person('p', ['k'])], solutions: [{ id: 's', covers: ['k'], offer }], ...more })
  const grant = (price: number) => ({
    setup: 100,
    components: [{ name: 'grant', when: 'once', scope: 'group', kind: 'flat', price }],
  })
  const codes = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return (error as { refusals: { code: string }[] }).refusals.map(({ code }) => code)
    }
    return []
  }
  expect(codes(refused({}, grant(-100)))).toEqual([])
  expect(codes(refused({}, grant(-101)))).toEqual(['grantsTooLarge'])
  const discount = (amount: number, of: string) => ({ discounts: [{ name: 'd', solutions: ['s'], of, amount }] })
  expect(codes(refused(discount(110, 'group')))).toEqual([])
  expect(codes(refused(discount(111, 'group')))).toEqual(['discountTooLarge'])
  expect(codes(refused(discount(10, 'participant')))).toEqual([])
  expect(codes(refused(discount(11, 'participant')))).toEqual(['discountTooLarge'])
})
