/**
 * Shares as they are shown, with two decimals, that add up to the total with two decimals: what is left over by rounding down goes
 * to the largest remainders, of equal ones to the earlier player. Where amounts are so large that a number holds no two decimals,
 * none are shown. Units: those of the costs. Example: a third of 1 three times over is 0.34, 0.33, 0.33.
 */
import { cents, roundToTotal } from '../../../kernel/cents.ts'
import { membersOf, scaleOf, totalOf, type CostGame } from './cost-game.ts'
import { withoutDrift } from './without-drift.ts'

export function shownShares(shares: readonly number[], game: CostGame): number[] {
  const places = placesOf(game)
  const exact = shares.map((share) => moved(share, places))
  if (exact.some((share) => Math.abs(share) > 4e15)) return [...shares]
  const whole = roundToTotal(withoutDrift(exact, moved(totalOf(game), places)) ?? exact, wholeTotal(game))
  return whole.map((share) => moved(share, -places))
}

/** What a group pays by these shares less what it would pay alone, both as they are shown. */
export function shownGain(rounded: readonly number[], group: number, game: CostGame): number {
  const places = placesOf(game)
  const paid = membersOf(group).reduce((sum, player) => sum + moved(rounded[player]!, places), 0)
  return moved(Math.round(paid) - Math.round(moved(game.cost[group]!, places)), -places)
}

export const shownTotal = (game: CostGame): number => moved(wholeTotal(game), -placesOf(game))

const wholeTotal = (game: CostGame) => cents(Math.round(moved(totalOf(game), placesOf(game))))
const placesOf = (game: CostGame): number => (scaleOf(game) < 1e12 ? 2 : 0)

/** The decimal point moved to the right, without the digits that multiplying in binary would add. */
function moved(value: number, places: number): number {
  const [digits, exponent] = value.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
