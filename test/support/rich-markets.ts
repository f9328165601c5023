import { expect } from 'vitest'
import {
  bestPackage,
  costOfGroup,
  leavingGroup,
  ownBest,
  samePackageTable,
  worstGroup,
  type Scenario,
} from '../../src/modules/optimal-package/index.ts'
import { marketOf } from '../../src/modules/optimal-package/rules/market.ts'
import { packageModel } from '../../src/modules/optimal-package/rules/model.ts'
import type { Solve } from '../../src/kernel/linear-program.ts'
import { everyPackage } from './brute-force.ts'
import { richScenario } from './rich-scenario.ts'

const ids = (scenario: Scenario) => scenario.participants.map(({ id }) => id)
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)

/** Everything the engine says of a small market that uses every part of the price model, against trying every package. */
export function compareWithEnumeration(seed: number, solve: Solve): void {
  const scenario = richScenario(seed)
  const all = ids(scenario)
  const cheapest = (group: readonly string[], withLimits: boolean) =>
    least(everyPackage(scenario, group, withLimits).map(({ total }) => total))
  const best = bestPackage(scenario, solve, { withLimits: true })
  expect(best?.total ?? Infinity, `seed ${seed}`).toBe(cheapest(all, true))
  // Where amounts of the group are rounded each year, the solver knows them from below; what it leaves open by that is said, and cents.
  const open = packageModel(marketOf(scenario), {}).isBelow ? 5 : 0
  if (best) expect(Math.round(best.gap * best.total), `seed ${seed} proven`).toBeLessThanOrEqual(open)
  const own = ownBest(scenario, solve)
  const groups = groupsOf(all.length)
  const costs = groups.map((group) =>
    cheapest(
      group.map((p) => all[p]!),
      false,
    ),
  )
  groups.forEach((group, at) => expect(own(group), `seed ${seed}, group ${group}`).toBe(costs[at]))
  if (best) {
    const table = samePackageTable(scenario, best)
    const billed = groups.map((group) =>
      costOfGroup(
        scenario,
        best,
        group.map((p) => all[p]!),
      ),
    )
    expect([...table], `seed ${seed} table`).toEqual([0, ...billed])
  }
  if (costs.every(Number.isFinite)) leaving(seed, scenario, solve, { groups, costs })
}

/** By the solver alone, as where there are too many for a table. */
function leaving(
  seed: number,
  scenario: Scenario,
  solve: Solve,
  { groups, costs }: { groups: readonly number[][]; costs: readonly number[] },
): void {
  const whole = costs.at(-1)!
  const alone = groups.at(-1)!.map((position) => costs[2 ** position - 1]!)
  const sum = alone.reduce((a, b) => a + b, 0)
  const splits = [
    alone.map((_, position) => (whole * (position + 1) ** 2) / 30),
    alone.map((cost) => (sum === 0 ? 0 : (whole * cost) / sum)),
  ]
  for (const shares of splits) {
    const gains = groups.slice(0, -1).map((group, at) => group.reduce((all, p) => all + shares[p]!, 0) - costs[at]!)
    const most = -least(gains.map((gain) => -gain))
    const worst = worstGroup(scenario, solve, shares)
    if (worst?.proven) expect(worst.gain, `seed ${seed} worst`).toBeCloseTo(most, 6)
    if (worst) expect(worst.bound, `seed ${seed} bound`).toBeGreaterThanOrEqual(most - 1e-6)
    const answer = leavingGroup(scenario, solve, shares)
    if (answer === 'nobody') expect(most, `seed ${seed} nobody`).toBeLessThan(0.5 + 1e-6)
    else if (answer !== 'unknown') expect(answer.gain, `seed ${seed} leaving`).toBeLessThanOrEqual(most + 1e-6)
  }
}

/** Every group as ascending positions, in the order of their bit masks. */
function groupsOf(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, at) =>
    [...Array(size).keys()].filter((position) => (at + 1) & (1 << position)),
  )
}
