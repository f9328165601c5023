/**
 * One look at all 2^n groups: which pay more than c(S) + w(S)·ε, w(S) being 1, |S| or c(S)?
 *
 * Everybody is taken to have paid its own cost c(i) already; y is what it pays on top of that, below 0 for a saving. So the
 * common magnitude of the amounts is gone before anything is compared. Sums are split into a low and a high half of the players;
 * from each block of the high half the worst group is given, at most 3n. Units: those of the costs.
 * Example: alone 10 and 6, y = (−2, −2), ε = −2: no group.
 */
import { aloneOf, everybody, groupSize, groupSums, type CostGame } from './cost-game.ts'

/** What the excess of a group is divided by. */
export type Division = 'one' | 'members' | 'cost'

export interface Payments {
  /** Per player, on top of its own cost. */
  payments: ArrayLike<number>
  epsilon: number
  tolerance: number
  /** Groups to pass over: those whose sums of both vectors are 0. */
  nullVectors: readonly [ArrayLike<number>, ArrayLike<number>]
}

export type GroupScan = (at: Payments) => number[]

export function groupScan(game: CostGame, division: Division): GroupScan {
  const { players, cost } = game
  const low = players >> 1
  const halves = (values: ArrayLike<number>) => [groupSums(values, 0, low), groupSums(values, low, players)] as const
  const [alone, highAlone] = halves(aloneOf(game))
  const sizes = alone.map((_, group) => groupSize(group))
  return ({ payments, epsilon, tolerance, nullVectors }) => {
    const [sums, highSums] = halves(payments)
    const [nulls, highNulls] = halves(nullVectors[0])
    const [otherNulls, highOtherNulls] = halves(nullVectors[1])
    const perCost = division === 'cost' ? epsilon : 0
    const perMember = division === 'members' ? epsilon : 0
    const fixed = division === 'one' ? epsilon : 0
    for (let group = 0; group < sums.length; group++) sums[group]! -= perMember * sizes[group]!
    const found: { group: number; violation: number }[] = []
    for (let high = 0; high < highSums.length; high++) {
      const offset = high << low
      const base = highSums[high]! - fixed - perMember * groupSize(high)
      const own = highAlone[high]!
      let worst = -1
      let most = tolerance
      for (let group = 0; group < sums.length; group++) {
        const amount = cost[offset + group]!
        const violation = base + sums[group]! - (amount - own - alone[group]!) - perCost * amount
        if (violation <= most) continue
        const isFree =
          Math.abs(highNulls[high]! + nulls[group]!) > 1e-9 ||
          Math.abs(highOtherNulls[high]! + otherNulls[group]!) > 1e-9
        if (isFree) [worst, most] = [offset + group, violation]
      }
      if (worst > 0 && worst !== everybody(game)) found.push({ group: worst, violation: most })
    }
    return found
      .sort((a, b) => b.violation - a.violation || a.group - b.group)
      .slice(0, 3 * players)
      .map(({ group }) => group)
  }
}

/** The largest |c(S) − Σ c(i)|. */
export function largestSaving({ players, cost }: CostGame): number {
  const low = players >> 1
  const alone = groupSums(aloneOf({ players, cost }), 0, low)
  const highAlone = groupSums(aloneOf({ players, cost }), low, players)
  let largest = 0
  for (let high = 0; high < highAlone.length; high++)
    for (let group = 0; group < alone.length; group++) {
      const saving = Math.abs(cost[(high << low) + group]! - highAlone[high]! - alone[group]!)
      if (saving > largest) largest = saving
    }
  return largest
}
