/**
 * Nucleolus, per-capita and proportional nucleolus of a cost game.
 *
 * The excess x(S) − c(S) of each proper group, divided by 1, |S| or c(S), is minimised lexicographically, among splits in
 * which nobody pays more than alone where such splits exist. A group with c(S) = 0 has no proportional excess: it pays 0.
 * Rows are found by scanning all 2^n groups, coalition sums split into two halves; from each block of the high half the
 * worst enters, at most 3n a time. Units: those of the costs. Source: Schmeidler 1969; Grotte 1970; Young, Okada & Hashimoto 1982.
 * Example (Tennessee Valley Authority): 163520, 140826, 250096; pairs 301607, 378821, 367370; all 412584: 116234, 93540, 202810.
 */
import { aloneOf, groupSize, groupSums, membersOf, scaleOf, totalOf, type CostGame } from './cost-game.ts'
import { lexicographicMinimum, tolerance, type Row } from './lexicographic.ts'
import { add } from './simple-rules.ts'
import type { SettledStage } from './certificate.ts'
import { dot, type Span } from './span.ts'

type Settled = Pick<Span, 'nullVector' | 'has'>

export type Division = 'one' | 'members' | 'cost'

export interface Nucleolus {
  shares: number[]
  stages: SettledStage[]
  /** The largest difference between the excess of a settled group and the level of its stage. */
  residual: number
}

/** undefined: groups that cost nothing alone would have to pay (only with division by cost). */
export function nucleolus(game: CostGame, division: Division): number[] | undefined {
  return nucleolusInStages(game, division)?.shares
}

export function nucleolusInStages(game: CostGame, division: Division): Nucleolus | undefined {
  const { players } = game
  if (players === 1) return { shares: [totalOf(game)], stages: [], residual: 0 }
  const scale = scaleOf(game)
  const cost = game.cost.map((amount) => amount / scale)
  const scaled = { players, cost }
  const weight = weightOf(scaled, division)
  const rowOf = (group: number): Row => ({
    coefficients: indicator(players, group),
    bound: cost[group]!,
    weight: weight(group),
  })
  const singles = Array.from({ length: players }, (_, player) => rowOf(1 << player))
  const rational = add(aloneOf(scaled)) >= totalOf(scaled) * (1 - 1e-12)
  const ceilings = rational ? singles.map((row) => ({ ...row, weight: 0 })) : []
  const point = lexicographicMinimum({
    dimension: players,
    equations: [{ coefficients: indicator(players, cost.length - 1), bound: totalOf(scaled), weight: 0 }],
    rows: [...singles, ...ceilings],
    oracle: (x, epsilon, settled) => violatedGroups(scaled, division, x, epsilon, settled).map(rowOf),
  })
  if (!point) return undefined
  const excess = ({ coefficients, bound }: Row) => dot(coefficients, point.x) - bound
  const residuals = point.stages.flatMap(({ level, rows }) =>
    rows.map((row) => Math.abs(excess(row) - row.weight * level)),
  )
  return {
    shares: point.x.map((share) => share * scale),
    stages: point.stages.map(({ rows }) => ({
      groups: rows.map((row) => ({ group: groupIn(row), isCeiling: ceilings.includes(row) })),
    })),
    residual: scale * Math.max(0, ...residuals),
  }
}

const groupIn = ({ coefficients }: Row) =>
  Array.from(coefficients).reduce((group, inside, player) => (inside ? group | (1 << player) : group), 0)

function weightOf({ cost }: CostGame, division: Division): (group: number) => number {
  if (division === 'one') return () => 1
  return division === 'members' ? groupSize : (group) => cost[group]!
}

export function indicator(players: number, group: number): Float64Array {
  const row = new Float64Array(players)
  for (const player of membersOf(group)) row[player] = 1
  return row
}

/** The worst violated group of each block of the high half, the 3n worst of them. */
export function violatedGroups(
  game: CostGame,
  division: Division,
  x: Float64Array,
  epsilon: number,
  settled: Settled,
): number[] {
  const { players, cost } = game
  const low = players >> 1
  const [sums, highSums] = [groupSums(x, 0, low), groupSums(x, low, players)]
  const [nulls, highNulls] = [groupSums(settled.nullVector, 0, low), groupSums(settled.nullVector, low, players)]
  const sizes = Float64Array.from(sums, (_, group) => groupSize(group))
  const perCost = division === 'cost' ? 1 + epsilon : 1
  const perMember = division === 'members' ? epsilon : 0
  const fixed = division === 'one' ? epsilon : 0
  const found: { group: number; violation: number }[] = []
  for (let high = 0; high < highSums.length; high++) {
    const offset = high << low
    const base = highSums[high]! - fixed - perMember * groupSize(high)
    let worst = -1
    let most = tolerance
    for (let group = 0; group < sums.length; group++) {
      const violation = base + sums[group]! - perCost * cost[offset + group]! - perMember * sizes[group]!
      if (violation <= most) continue
      const isFree = Math.abs(highNulls[high]! + nulls[group]!) > 1e-7
      const whole = offset + group
      if (whole === 0 || whole === cost.length - 1 || !(isFree || !settled.has(indicator(players, whole)))) continue
      ;[worst, most] = [whole, violation]
    }
    if (worst > 0) found.push({ group: worst, violation: most })
  }
  return found
    .sort((a, b) => b.violation - a.violation || a.group - b.group)
    .slice(0, 3 * players)
    .map(({ group }) => group)
}

/** The smallest ε such that a split with x(S) ≤ c(S) + ε for all proper groups exists. */
export function leastCoreLevel(game: CostGame): number {
  const { players, cost } = game
  const rowOf = (group: number): Row => ({ coefficients: indicator(players, group), bound: cost[group]!, weight: 1 })
  const point = lexicographicMinimum({
    dimension: players,
    equations: [{ coefficients: indicator(players, cost.length - 1), bound: totalOf(game), weight: 0 }],
    rows: Array.from({ length: players }, (_, player) => rowOf(1 << player)),
    oracle: (x, epsilon, settled) => violatedGroups(game, 'one', x, epsilon, settled).map(rowOf),
    stages: 1,
  })
  if (!point) throw new Error('a least core always exists')
  return point.stages[0]!.level
}
