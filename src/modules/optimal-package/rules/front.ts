/**
 * The undominated pairs of total cost and mean lock-in: no other package within the limits is as good in both and better in one.
 * Epsilon-constraint method (Haimes, Lasdon, Wismer 1971): the cheapest package, then the cheapest with less lock-in, and so on.
 * Lock-in is counted in whole numbers, so that "less" is exact. Above 60 pairs of participant and need only a dozen
 * points in even steps are sought.
 * Example: solutions at 90 with lock-in 0.5 and 100 with 0.2: both pairs are on the front.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import type { Package, Scenario } from '../schema.ts'
import { provenPackage, type PackageOptions } from './best-package.ts'
import { totalLockIn, wholeLockIn } from './limits.ts'
import { marketOf } from './market.ts'
import { choiceOf } from './package-cost.ts'

export interface Front {
  points: { total: number; meanLockIn: number }[]
  /** false where only some points were sought or the time limit came first. */
  complete: boolean
}

const pairsOfCompleteFront = 60
const pointsOfLargeFront = 12

/** `seconds` is the time for the whole front, which begins with the best package that is already known. */
export function frontFrom(best: Package, scenario: Scenario, solve: Solve, options: PackageOptions = {}): Front {
  const { seconds = 3600, ...others } = options
  const deadline = performance.now() + 1000 * seconds
  const lockIn = (each: Package) => totalLockIn(scenario, choiceOf(scenario, each.assignment))
  const step = stepBelow(best, scenario, lockIn(best))
  const found = [best]
  let complete = step === 1
  for (let most = lockIn(best) - step; most >= 0; most = lockIn(found.at(-1)!) - step) {
    const left = (deadline - performance.now()) / 1000
    const next = left > 0 ? provenPackage(scenario, solve, { ...others, mostLockIn: most, seconds: left }) : 'unproven'
    if (next === 'unproven') complete = false
    if (typeof next === 'string') break
    found.push(next)
  }
  return { points: undominated(found), complete }
}

/** 1 for a complete front, else wide enough for a dozen points down to the least lock-in that the needs allow. */
function stepBelow(best: Package, scenario: Scenario, lockIn: number): number {
  const needs = marketOf(scenario).needs.filter((_, position) => scenario.participants[position]!.id in best.assignment)
  const pairs = needs.flat()
  if (pairs.length <= pairsOfCompleteFront) return 1
  const { values } = wholeLockIn(scenario)
  const least = pairs.reduce((total, need) => total + Math.min(...need.solutions.map((j) => values[j]!)), 0)
  return Math.max(1, Math.ceil((lockIn - least) / pointsOfLargeFront))
}

/** A point stays where no other is as good in both and better in one; of equal ones the first. */
function undominated(found: readonly Package[]): Front['points'] {
  const points = found.map(({ total, meanLockIn }) => ({ total, meanLockIn }))
  return points.filter(
    (own, at) =>
      !points.some(
        (other, position) =>
          other.total <= own.total &&
          other.meanLockIn <= own.meanLockIn &&
          (other.total < own.total || other.meanLockIn < own.meanLockIn || position < at),
      ),
  )
}
