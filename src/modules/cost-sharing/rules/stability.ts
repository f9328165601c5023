/**
 * Would any group pay less by leaving? One scan over all proper groups for the greatest gain x(S) − c(S).
 * Units: those of the costs. A gain counts above what rounding can do to sums of these amounts; if the shares are surely known
 * only to some uncertainty, above that. Of equal gains the smaller group is named.
 * Example: alone 10 and 6, shares 11 and 1: the first gains 1.
 */
import { groupSize, groupSums, roundingOf, type CostGame } from './cost-game.ts'

export interface Gain {
  group: number
  gain: number
}

/** The proper group with the greatest gain, which may be negative; null for a single player. */
export function greatestGain({ players, cost }: CostGame, shares: ArrayLike<number>): Gain | null {
  if (players === 1) return null
  const low = players >> 1
  const sums = groupSums(shares, 0, low)
  const highSums = groupSums(shares, low, players)
  const last = cost.length - 1
  let best: Gain = { group: 0, gain: -Infinity }
  for (let high = 0; high < highSums.length; high++) {
    const offset = high << low
    for (let group = 0; group < sums.length; group++) {
      const gain = highSums[high]! + sums[group]! - cost[offset + group]!
      if (gain < best.gain) continue
      const whole = offset + group
      if (whole === 0 || whole === last) continue
      if (gain > best.gain || groupSize(whole) < groupSize(best.group)) best = { group: whole, gain }
    }
  }
  return best
}

export function blockingGroup(game: CostGame, shares: ArrayLike<number>, uncertainty = 0): Gain | null {
  const best = greatestGain(game, shares)
  const noise = 16 * roundingOf(game)
  return best && best.gain > Math.max(noise, uncertainty) ? smallestWith(game, shares, best.gain - noise) : null
}

/** The smallest group that gains at least that. */
function smallestWith({ players, cost }: CostGame, shares: ArrayLike<number>, least: number): Gain | null {
  const low = players >> 1
  const [sums, highSums] = [groupSums(shares, 0, low), groupSums(shares, low, players)]
  let [best, size]: [Gain | null, number] = [null, Infinity]
  for (let high = 0; high < highSums.length; high++)
    for (let group = 0; group < sums.length; group++) {
      const whole = (high << low) + group
      const gain = highSums[high]! + sums[group]! - cost[whole]!
      if (gain < least || whole === 0 || whole === cost.length - 1 || groupSize(whole) >= size) continue
      best = { group: whole, gain }
      size = groupSize(whole)
    }
  return best
}
