import { expect, test } from 'vitest'
import type { Refusal } from '../src/kernel/refusal.ts'
import {
  alternativesTo,
  bestPackage,
  costOfGroup,
  dualShares,
  frontFrom,
  impossible,
  leavingGroup,
  ownBest,
  reasonsFor,
  samePackageTable,
  worstGroup,
  type Scenario,
} from '../src/modules/optimal-package/index.ts'
import { loadSolver } from '../src/platform/work/solver.ts'
import { everyPackage } from './support/brute-force.ts'
import { smallScenario } from './support/random-scenario.ts'

const solve = await loadSolver()
const scenarios = Array.from({ length: 300 }, (_, seed) => smallScenario(seed))
const ids = (scenario: Scenario) => scenario.participants.map((participant) => participant.id)
const possible = scenarios.slice(0, 200).flatMap((scenario, seed) => {
  const best = bestPackage(scenario, solve, { withLimits: true })
  return best ? [{ seed, scenario, best }] : []
})
const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)

test('the cheapest package within all limits is the cheapest of all packages', () => {
  for (const [seed, scenario] of scenarios.entries()) {
    const cheapest = least(everyPackage(scenario, ids(scenario), true).map((each) => each.total))
    expect(bestPackage(scenario, solve, { withLimits: true })?.total ?? Infinity, `seed ${seed}`).toBe(cheapest)
  }
})

test('what every group would pay alone is the cheapest of its own packages, without limits and budgets', () => {
  for (const [seed, scenario] of scenarios.slice(0, 150).entries()) {
    const cost = ownBest(scenario, solve)
    const all = ids(scenario)
    for (let mask = 1; mask < 2 ** all.length; mask++) {
      const group = [...all.keys()].filter((position) => mask & (1 << position))
      const names = group.map((position) => all[position]!)
      const cheapest = least(everyPackage(scenario, names, false).map((each) => each.total))
      expect(cost(group), `seed ${seed}, group ${names}`).toBe(cheapest)
    }
  }
})

const cheapestFirst = (scenario: Scenario) =>
  everyPackage(scenario, ids(scenario), true).toSorted((a, b) => a.total - b.total)

test('the alternatives are the next cheapest packages with other sets of solutions', () => {
  for (const { seed, scenario, best } of possible) {
    const totals = new Map<string, number>()
    for (const { solutions, total } of cheapestFirst(scenario))
      if (!totals.has(solutions.join())) totals.set(solutions.join(), total)
    totals.delete(best.solutions.join())
    const { packages: found } = alternativesTo(best, scenario, solve, { withLimits: true })
    expect(
      found.map((each) => each.total),
      `seed ${seed}`,
    ).toEqual([...totals.values()].slice(0, 2))
    for (const { solutions, total } of found) expect(totals.get(solutions.join()), `seed ${seed}`).toBe(total)
  }
})

test('the front of cost and lock-in holds every undominated pair and no other', () => {
  for (const { seed, scenario, best } of possible) {
    const front = frontFrom(best, scenario, solve, { withLimits: true })
    const expected: [number, number][] = []
    for (const { total, meanLockIn } of everyPackage(scenario, ids(scenario), true).toSorted(
      (a, b) => a.total - b.total || a.meanLockIn - b.meanLockIn,
    ))
      if (expected.every(([, lockIn]) => meanLockIn < lockIn - 1e-9))
        expected.push([total, Number(meanLockIn.toFixed(9))])
    const pairs = front.points.map(({ total, meanLockIn }) => [total, Number(meanLockIn.toFixed(9))])
    expect(pairs, `seed ${seed}`).toEqual(expected)
    expect(front.complete).toBe(true)
  }
})

test('what the group pays without a solution is the cheapest of the packages without it', () => {
  for (const { seed, scenario, best } of possible) {
    const packages = cheapestFirst(scenario)
    for (const [id, { withoutIt }] of Object.entries(reasonsFor(best, scenario, solve, { withLimits: true }))) {
      const other = packages.find((each) => !each.solutions.includes(id))
      expect(withoutIt, `seed ${seed} without ${id}`).toBe(other ? other.total - best.total : null)
    }
  }
})

test('where no package is possible there is always a reason, and the budget or cap named would do', () => {
  for (const [seed, scenario] of scenarios.entries()) {
    if (everyPackage(scenario, ids(scenario), true).length > 0) continue
    const { kind, refusals } = impossible(scenario, solve)
    expect(kind).toBe('impossible')
    expect(refusals.length, `seed ${seed}`).toBeGreaterThan(0)
    if (refusals.length > 1 || refusals[0]!.values?.['least'] === undefined) continue
    const [{ code, values }] = refusals as [Refusal]
    const budgets = scenario.participants.map((each) =>
      code === 'budgetTooSmall' && each.id === values!.participant ? { ...each, budget: Number(values!.least) } : each,
    )
    const limits = { ...scenario.limits }
    if (code === 'maxLockInTooSmall') limits.maxLockIn = Number(values!.least)
    if (code === 'maxVendorShareTooSmall') limits.maxVendorShare = Number(values!.least)
    if (/TooSmall/.test(code)) {
      const relaxed = { ...scenario, participants: budgets, limits }
      const alone =
        code === 'budgetTooSmall'
          ? { ...relaxed, limits: {}, participants: budgets.filter((each) => each.id === values!.participant) }
          : relaxed
      expect(everyPackage(alone, ids(alone), true).length, `seed ${seed} ${code}`).toBeGreaterThan(0)
    }
  }
})

test('the worst group of a split is the one that gains most of all proper groups', () => {
  for (const [seed, scenario] of scenarios.slice(0, 150).entries()) {
    const cost = ownBest(scenario, solve)
    const groups = groupsOf(scenario.participants.length)
    if (groups.some((group) => cost(group) === Infinity)) continue
    const whole = cost(groups.at(-1)!)
    const shares = scenario.participants.map((_, position) => (whole * (position + 1) ** 2) / 30)
    const gain = (group: number[]) => group.reduce((total, p) => total + shares[p]!, 0) - cost(group)
    const worst = worstGroup(scenario, solve, shares)
    expect(worst?.gain ?? -Infinity, `seed ${seed}`).toBeCloseTo(-least(groups.slice(0, -1).map((g) => -gain(g))), 6)
    if (worst) expect(gain(worst.group)).toBeCloseTo(worst.gain, 6)
    const leaving = leavingGroup(scenario, solve, shares)
    expect(typeof leaving === 'string' ? leaving : leaving.gain, `seed ${seed}`).toEqual(
      worst && worst.gain >= 0.5 ? expect.closeTo(worst.gain, 6) : 'nobody',
    )
  }
})

test('the table of the same package holds the cost of every group in it', () => {
  for (const { seed, scenario, best } of possible) {
    const table = samePackageTable(scenario, best)
    const costs = groupsOf(scenario.participants.length).map((group) =>
      costOfGroup(
        scenario,
        best,
        group.map((p) => scenario.participants[p]!.id),
      ),
    )
    expect([...table], `seed ${seed}`).toEqual([0, ...costs])
    expect(table.at(-1)).toBe(best.total)
  }
})

test('shares from dual prices never ask more of a group than it would pay alone', () => {
  for (const { seed, scenario } of possible) {
    const cost = ownBest(scenario, solve)
    const shares = dualShares(scenario, solve)!
    for (const group of groupsOf(shares.length)) {
      const asked = group.reduce((total, p) => total + shares[p]!, 0)
      expect(asked, `seed ${seed}, group ${group}`).toBeLessThanOrEqual(cost(group) + 1e-6)
    }
  }
})

/** Every group as ascending positions, in the order of their bit masks. */
function groupsOf(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, at) =>
    [...Array(size).keys()].filter((position) => (at + 1) & (1 << position)),
  )
}
