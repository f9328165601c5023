import { expect, test } from 'vitest'
import { everyPackage } from '../../../../test/support/brute-force.ts'
import { smallScenario } from '../../../../test/support/random-scenario.ts'
import { loadSolver } from '../../../platform/work/solver.ts'
import { scenarioSchema, type Scenario } from '../schema.ts'
import { bestPackage } from './best-package.ts'
import { contradictionsIn } from './check.ts'

const solve = await loadSolver()
const person = (id: string, more: object = {}) => ({ id, inhabitants: 1, needs: ['x'], ...more })

test('single cents decide also between packages of hundreds of millions', () => {
  for (let seed = 0; seed < 60; seed++) {
    const scenario = enlarged(smallScenario(seed), 40_000_000)
    if (contradictionsIn(scenario).length > 0) continue
    const ids = scenario.participants.map(({ id }) => id)
    const cheapest = Math.min(...everyPackage(scenario, ids, true).map((each) => each.total))
    const found = bestPackage(scenario, solve, { withLimits: true })
    expect(found?.total ?? Infinity, `seed ${seed}`).toBe(cheapest)
    if (found) expect(found.optimal, `seed ${seed}`).toBe(true)
  }
})

/** Amounts many times as large, and a few cents apart. */
function enlarged(scenario: Scenario, factor: number): Scenario {
  const large = (amount: number) => (amount === 0 ? 0 : Math.min(1e11, amount * factor + (amount % 7)))
  return {
    ...scenario,
    participants: scenario.participants.map((each) =>
      each.budget === undefined ? each : { ...each, budget: large(each.budget) },
    ),
    solutions: scenario.solutions.map((solution) => ({
      ...solution,
      offer: {
        setup: large(solution.offer.setup),
        joining: large(solution.offer.joining),
        perYear: {
          ...solution.offer.perYear,
          base: large(solution.offer.perYear.base),
          perParticipant: large(solution.offer.perYear.perParticipant),
        },
      },
    })),
  }
}

test('a budget that is missed by a single cent forbids the solution', () => {
  const scenario = scenarioSchema.parse({
    horizonYears: 1,
    participants: [person('a', { budget: 9_999_999_999 }), person('b')],
    solutions: [
      { id: 's', covers: ['x'], offer: { joining: 10_000_000_000 } },
      { id: 't', covers: ['x'], offer: { joining: 5_000_000_000, setup: 50_000_000_000 } },
    ],
  })
  expect(bestPackage(scenario, solve, { withLimits: true })!.assignment['a']).toEqual({ x: 't' })
})

test('a budget that two solutions together miss by a single cent forbids them together', () => {
  const scenario = scenarioSchema.parse({
    horizonYears: 1,
    participants: [person('a', { needs: ['x', 'y'], budget: 9_999_999_999 })],
    solutions: [
      { id: 's', covers: ['x'], offer: { joining: 5_000_000_000 } },
      { id: 't', covers: ['y'], offer: { joining: 5_000_000_000 } },
      { id: 'u', covers: ['y'], offer: { setup: 90_000_000_000 } },
    ],
  })
  expect(bestPackage(scenario, solve, { withLimits: true })!.solutions).toEqual(['s', 'u'])
})

test('a lock-in just above its cap is not allowed, however small the difference', () => {
  const scenario = scenarioSchema.parse({
    horizonYears: 1,
    participants: [person('a'), person('b')],
    solutions: [
      { id: 's', covers: ['x'], lockIn: 0.3333334, offer: { setup: 1 } },
      { id: 't', covers: ['x'], lockIn: 0.3333333, offer: { setup: 90 } },
    ],
    limits: { maxLockIn: 0.3333333 },
  })
  expect(bestPackage(scenario, solve, { withLimits: true })!.solutions).toEqual(['t'])
})
