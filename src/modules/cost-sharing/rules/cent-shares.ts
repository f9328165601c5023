/**
 * Shares in whole cents that keep the total to the cent and, where the exact shares are stable, stability too.
 *
 * Largest remainder first; of equal remainders, and of those that differ by noise alone, the earlier participant. Rounding can
 * hand a group a cent more than it would pay alone; then, if nobody would leave the exact split, single cents move from that group to the participant outside
 * it that was rounded down furthest, until no group gains or nothing can be mended. Every share stays the exact one rounded
 * down or up: a split that is unstable in itself is not made to look stable. Units: exact shares and gains in cents, as
 * fractions allowed.
 * Example: 33.3… three times over 100 becomes 34, 33, 33.
 */
import { largestFirst, noiseOf, roundToTotal, type Cents } from '../../../kernel/cents.ts'

/** The group that gains most by leaving if these are the shares, or null; null is also the answer "not known". */
export type WorstGroup = (shares: readonly number[]) => { group: readonly number[]; gain: number } | null

/** Would nobody leave the exact split? Asked only where rounding made one that somebody would leave. */
export type Holds = (exact: readonly number[]) => boolean

export function centShares(
  exact: readonly number[],
  total: Cents,
  worst: WorstGroup,
  holds: Holds,
): { shares: Cents[]; blocking: ReturnType<WorstGroup> } {
  const rounded = roundToTotal(exact, total)
  const first = worst(rounded)
  if (!first || first.gain > exact.length || !holds(exact)) return { shares: rounded, blocking: first }
  const shares = [...rounded]
  let blocking: ReturnType<WorstGroup> = first
  for (let move = 0; blocking && move < 2 * exact.length; move++) {
    if (!moveOneCent(shares, exact, blocking.group)) break
    blocking = worst(shares)
  }
  return blocking ? { shares: rounded, blocking: first } : { shares, blocking: null }
}

function moveOneCent(shares: Cents[], exact: readonly number[], group: readonly number[]): boolean {
  const inside = new Set(group)
  const above = shares.map((share, player) => share - exact[player]!)
  const mayMove = (player: number, cent: number) => Math.abs(above[player]! + cent) < 1 - 1e-6
  const roundedDownMost = largestFirst(
    above.map((amount) => -amount),
    noiseOf(exact, 0),
  )
  const giver = roundedDownMost.findLast((player) => inside.has(player) && mayMove(player, -1))
  const taker = roundedDownMost.find((player) => !inside.has(player) && mayMove(player, 1))
  if (giver === undefined || taker === undefined) return false
  shares[giver] = (shares[giver]! - 1) as Cents
  shares[taker] = (shares[taker]! + 1) as Cents
  return true
}
