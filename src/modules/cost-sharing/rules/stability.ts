/**
 * Would any group pay less by leaving? One scan over all proper groups for the greatest gain x(S) − c(S).
 * Units: those of the costs; a gain counts above 1e-9 of the largest cost. Of equal gains the smaller group is named.
 * Example: alone 10 and 6, shares 11 and 1: the first gains 1.
 */
import { groupSize, groupSums, scaleOf, type CostGame } from './cost-game.ts'

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

export function blockingGroup(game: CostGame, shares: ArrayLike<number>): Gain | null {
  const best = greatestGain(game, shares)
  return best && best.gain > 1e-9 * scaleOf(game) ? best : null
}
