import { expect, test } from 'vitest'
import type { z } from 'zod'
import { loadSolver } from '../../../platform/work/solver.ts'
import { scenarioSchema } from '../schema.ts'
import { packageRefusal } from '../texts.de.ts'
import { alternativesTo } from './alternatives.ts'
import { bestPackage } from './best-package.ts'
import { componentsOf } from './components.ts'
import { impossible } from './conflict.ts'
import { dualShares } from './dual-shares.ts'
import { frontFrom } from './front.ts'
import { marketOf } from './market.ts'
import { ownBest } from './own-best.ts'
import { costOfGroup } from './package-cost.ts'
import { samePackageTable } from './same-package-table.ts'
import { reasonsFor } from './why.ts'
import { leavingGroup, worstGroup } from './worst-group.ts'

const solve = await loadSolver()

type Input = z.input<typeof scenarioSchema>
type Solution = Input['solutions'][number]

const person = (id: string, more: object = {}) => ({ id, inhabitants: 10, needs: ['k'], ...more })
const solution = (id: string, setup: number, more: Partial<Solution> = {}): Solution => ({
  id,
  covers: ['k'],
  offer: { setup },
  ...more,
})

function scenario(solutions: Solution[], more: Partial<Input> = {}) {
  return scenarioSchema.parse({ horizonYears: 5, participants: [person('p'), person('q')], solutions, ...more })
}

const shared = scenario([solution('s', 0, { offer: { setup: 100, joining: 10 } })])
const choice = scenario([
  solution('a', 90, { lockIn: 0.5 }),
  solution('b', 100, { lockIn: 0.2 }),
  solution('c', 130, { lockIn: 0.4 }),
])

test('items over the horizon add up to the total', () => {
  const offer = { setup: 100, joining: 10, perYear: { base: 20 } }
  const found = bestPackage(scenario([solution('s', 0, { offer })]), solve)!
  expect(found).toMatchObject({ optimal: true, gap: 0, total: 220, solutions: ['s'] })
  expect(found.items).toEqual([
    { solution: 's', kind: 'setup', participants: ['p', 'q'], amount: 100 },
    { solution: 's', kind: 'joining', participants: ['p', 'q'], amount: 20 },
    { solution: 's', kind: 'base', participants: ['p', 'q'], amount: 100 },
  ])
})

test('an item that buys more than is needed says how much, also where that costs nothing', () => {
  const perUnit = (price: number) => ({
    perYear: { perUnit: { unit: 'inhabitants', kind: 'volume' as const, tiers: [{ upTo: 24, price: 10 }, { price }] } },
  })
  const items = (price: number) => bestPackage(scenario([solution('s', 0, { offer: perUnit(price) })]), solve)!.items
  const item = { solution: 's', kind: 'perUnit', participants: ['p', 'q'] }
  const beyond = { unit: 'inhabitants', needed: 20, bought: 25, otherwise: 1000 }
  expect(items(6)).toEqual([{ ...item, amount: 750, beyond: { ...beyond, price: 6 } }])
  expect(items(0)).toEqual([{ ...item, amount: 0, beyond: { ...beyond, price: 0 } }])
  expect(items(9)).toEqual([{ ...item, amount: 1000 }])
})

test('a group alone pays the fixed cost alone', () => {
  const cost = ownBest(shared, solve)
  expect([cost([0]), cost([1]), cost([0, 1])]).toEqual([110, 110, 120])
  const whole = bestPackage(shared, solve)!
  expect(costOfGroup(shared, whole, ['p'])).toBe(110)
  expect([...samePackageTable(shared, whole)]).toEqual([0, 110, 110, 120])
})

test('a need that no solution covers costs infinitely much, and only those who have it', () => {
  const lonely = scenario([solution('s', 100)], { participants: [person('p'), person('q', { needs: ['other'] })] })
  expect([[0], [1], [0, 1]].map(ownBest(lonely, solve))).toEqual([100, Infinity, Infinity])
})

test('the group that gains most by leaving a split is found with its gain', () => {
  expect(worstGroup(shared, solve, [112, 8])).toMatchObject({ group: [0], cost: 110, gain: 2, proven: true })
  expect(worstGroup(shared, solve, [60, 60])).toMatchObject({ gain: -50 })
  expect(leavingGroup(shared, solve, [112, 8])).toMatchObject({ group: [0], gain: 2 })
  expect(leavingGroup(shared, solve, [60, 60])).toBe('nobody')
})

test('one participant alone has no proper group', () => {
  const single = scenario([solution('s', 100)], { participants: [person('p')] })
  expect(worstGroup(single, solve, [100])).toBeUndefined()
  expect(leavingGroup(single, solve, [100])).toBe('nobody')
})

test('dual prices share the whole cost where the relaxation has no gap', () => {
  expect(dualShares(shared, solve)!.reduce((a, b) => a + b)).toBeCloseTo(120)
})

test('needs without ties are components of their own', () => {
  const two = [solution('a', 1), solution('b', 1, { covers: ['l'] })]
  const participants = [person('p', { needs: ['k', 'l'] })]
  expect(componentsOf(marketOf(scenario(two, { participants })))).toHaveLength(2)
  const integrations: Input['integrations'] = [{ between: ['a', 'b'], setup: 5 }]
  expect(componentsOf(marketOf(scenario(two, { participants, integrations })))).toHaveLength(1)
})

test('the choice comes with its alternatives, its front and its reasons', () => {
  const best = bestPackage(choice, solve)!
  expect(alternativesTo(best, choice, solve).packages).toEqual([
    { total: 100, solutions: ['b'] },
    { total: 130, solutions: ['c'] },
  ])
  expect(frontFrom(best, choice, solve)).toEqual({
    points: [
      { total: 90, meanLockIn: 0.5 },
      { total: 100, meanLockIn: 0.2 },
    ],
    complete: true,
  })
  expect(reasonsFor(best, choice, solve)).toEqual({ a: { covers: ['k'], withoutIt: 10, proven: true } })
})

test('six of ten pairs are within a vendor share of 0.6', () => {
  const participants = Array.from({ length: 10 }, (_, at) => person(`p${at}`))
  const offers = [solution('a', 10), solution('b', 100, { offer: { setup: 100, joining: 1 } })]
  const found = bestPackage(scenario(offers, { participants, limits: { maxVendorShare: 0.6 } }), solve, {
    withLimits: true,
  })!
  expect(Object.values(found.assignment).filter((own) => own['k'] === 'a')).toHaveLength(6)
})

/** Code and sentence of the only refusal. */
function refusal(...given: Parameters<typeof scenario>): [string, string] {
  const { refusals } = impossible(scenario(...given), solve)
  expect(refusals).toHaveLength(1)
  return [refusals[0]!.code, packageRefusal(refusals[0]!)!]
}

test('why nothing is possible is said with the place and what would do', () => {
  expect(refusal([solution('s', 1, { covers: ['l'] })], { participants: [person('p')] })[0]).toBe('needWithoutSolution')
  const own = [person('p', { operatingModels: ['own'] })]
  expect(refusal([solution('s', 1, { operatingModels: ['dvc'] })], { participants: own })[0]).toBe(
    'needWithoutOperatingModel',
  )
  const tied = [solution('s', 1, { requires: ['t'] }), solution('t', 1, { covers: [], operatingModels: ['dvc'] })]
  expect(refusal(tied, { participants: own })[0]).toBe('needWithoutUsableSolution')
  const foes = [
    solution('s', 1, { conflicts: ['t'] }),
    solution('t', 1, { covers: ['l'] }),
    solution('u', 1, { covers: ['m'] }),
  ]
  const [code, sentence] = refusal(foes, { participants: [person('p', { needs: ['k', 'l', 'm'] })] })
  expect(code).toBe('needsInConflict')
  expect(sentence).toBe(
    'participants[0].needs: Diese Bedarfe von p lassen sich nicht zugleich decken, weil sich die Lösungen dafür nicht vertragen: k, l.',
  )
})

test('a budget that does not do is named with the least that would', () => {
  const offer = { joining: 12000, perYear: { perParticipant: 100 } }
  const [code, sentence] = refusal([solution('s', 0, { offer })], { participants: [person('p', { budget: 10000 })] })
  expect(code).toBe('budgetTooSmall')
  expect(sentence.replaceAll('\u00a0', ' ')).toContain(
    'Vorgesehen sind 100,00 €, für k sind mindestens 125,00 € nötig.',
  )
})

test('what is refused is called by the names of the scenario, and the least for all needs is told too', () => {
  const offers = [
    solution('s', 0, { offer: { joining: 12000 } }),
    solution('t', 0, { covers: ['l'], offer: { joining: 50 } }),
  ]
  const [, sentence] = refusal(offers, {
    capabilities: [
      { id: 'k', name: 'Scannen' },
      { id: 'l', name: 'Parken' },
    ],
    participants: [person('p', { name: 'Schwalmstadt', needs: ['k', 'l'], budget: 100 })],
  })
  expect(sentence.replaceAll('\u00a0', ' ')).toBe(
    'participants[0].budget: Das Budget von Schwalmstadt reicht nicht: Vorgesehen ist 1,00 €, für Scannen sind mindestens 120,00 € nötig, für den ganzen Bedarf 120,50 €.',
  )
})

test('a cap that does not do is named with the least that would', () => {
  const lockedIn = [solution('a', 1, { lockIn: 0.8 }), solution('b', 1, { lockIn: 0.6 })]
  const [code, sentence] = refusal(lockedIn, { limits: { maxLockIn: 0.5 } })
  expect(code).toBe('maxLockInTooSmall')
  expect(sentence.replaceAll('\u00a0', ' ')).toContain('ab 60 %')
  expect(refusal(lockedIn, { limits: { maxVendorShare: 0.3 } })[0]).toBe('maxVendorShareTooSmall')
})

test('the least possible limit is possible also when it is typed as it is read', () => {
  const sentence = packageRefusal({ code: 'maxLockInTooSmall', values: { value: 0.1, limits: '', least: 1 / 3 } })
  expect(sentence).toMatch(/ab 33,3334\s%/)
})
