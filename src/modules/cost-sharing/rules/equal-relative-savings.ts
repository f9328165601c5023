/**
 * Equal relative savings: everybody saves as nearly the same percentage as can be without any group leaving.
 *
 * With s(i) = (c(i) − x(i)) / c(i), the differences s(i) − s(j) of all pairs are minimised lexicographically over the core,
 * or, where the core is empty, over the least core (x(S) ≤ c(S) + ε*, ε* as small as possible). The variables are
 * x(i)/c(i), so that all numbers are near 1; core rows are found when they are violated. Whoever costs nothing alone pays
 * nothing. Units: those of the costs. Example: alone 10 and 6, together 12: both save 25 %, shares 7.5 and 4.5.
 */
import { aloneOf, membersOf, scaleOf, totalOf, type CostGame } from './cost-game.ts'
import { lexicographicMinimum, type Row } from './lexicographic.ts'
import { leastCoreLevel, violatedGroups } from './nucleolus.ts'
import type { Span } from './span.ts'

/** A group (ascending player numbers) and the most it may pay together. */
export interface CoreRow {
  group: readonly number[]
  most: number
}

export interface SavingsProgram {
  total: number
  alone: readonly number[]
  known: readonly CoreRow[]
  /** Groups that pay more than they may at these shares; none only if there is none. */
  violated: (shares: Float64Array, isSettled: (group: readonly number[]) => boolean) => readonly CoreRow[]
}

/** undefined: no split keeps all core rows while whoever costs nothing alone pays nothing. */
export function equalRelativeSavings({ total, alone, known, violated }: SavingsProgram): number[] | undefined {
  const scale = Math.max(total, ...alone) || 1
  const active = alone.flatMap((cost, player) => (cost > 0 ? [player] : []))
  if (active.length === 0) return total === 0 ? alone.map(() => 0) : undefined
  const position = new Map(active.map((player, index) => [player, index]))
  const coefficientsOf = (group: readonly number[]) => {
    const row = new Float64Array(active.length)
    for (const player of group) if (position.has(player)) row[position.get(player)!] = alone[player]! / scale
    return row
  }
  const coreRow = ({ group, most }: CoreRow): Row => ({
    coefficients: coefficientsOf(group),
    bound: most / scale,
    weight: 0,
  })
  const sharesAt = (ratios: ArrayLike<number>) =>
    Float64Array.from(alone, (cost, player) => (position.has(player) ? cost * ratios[position.get(player)!]! : 0))
  const point = lexicographicMinimum({
    dimension: active.length,
    equations: [{ coefficients: coefficientsOf(active), bound: total / scale, weight: 0 }],
    rows: [...pairRows(active.length), ...known.map(coreRow)],
    oracle: (ratios, _, settled: Span) =>
      violated(sharesAt(ratios), (group) => settled.has(coefficientsOf(group))).map(coreRow),
  })
  return point && Array.from(sharesAt(point.x))
}

function pairRows(players: number): Row[] {
  const rows: Row[] = []
  for (let i = 0; i < players; i++)
    for (let j = 0; j < players; j++) {
      if (i === j) continue
      const coefficients = new Float64Array(players)
      coefficients[i] = 1
      coefficients[j] = -1
      rows.push({ coefficients, bound: 0, weight: 1 })
    }
  return rows
}

/** The rule on a table of all groups. */
export function equalRelativeSavingsOf(game: CostGame): number[] | undefined {
  const { players } = game
  if (players === 1) return [totalOf(game)]
  const scale = scaleOf(game)
  const scaled = { players, cost: game.cost.map((amount) => amount / scale) }
  const level = Math.max(0, leastCoreLevel(scaled))
  const slack = level > 1e-9 ? level + 1e-9 : 0
  const loose = { players, cost: scaled.cost.map((amount) => amount + slack) }
  const rowOf = (group: number): CoreRow => ({ group: membersOf(group), most: loose.cost[group]! })
  const everySettled = { nullVector: new Float64Array(players) }
  const shares = equalRelativeSavings({
    total: totalOf(scaled),
    alone: aloneOf(scaled),
    known: Array.from({ length: players }, (_, player) => rowOf(1 << player)),
    violated: (shares, isSettled) =>
      violatedGroups(loose, 'one', shares, 0, {
        ...everySettled,
        has: (row: ArrayLike<number>) => isSettled(playersIn(row)),
      }).map(rowOf),
  })
  return shares?.map((share) => share * scale)
}

const playersIn = (row: ArrayLike<number>) => Array.from(row).flatMap((value, player) => (value ? [player] : []))
