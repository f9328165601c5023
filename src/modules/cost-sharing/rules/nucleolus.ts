/**
 * Nucleolus, per-capita and proportional nucleolus of a cost game.
 *
 * The excess x(S) − c(S) of each proper group, divided by 1, |S| or c(S), is minimised lexicographically, among splits in
 * which nobody pays more than alone where such splits exist. A group with c(S) = 0 has no proportional excess: it pays 0.
 * Computed are the payments y(i) = x(i) − c(i), which leaves all excesses as they are and takes out what everybody costs anyway;
 * rows are found by looking at all groups (group-scan.ts). Units: those of the costs.
 * Source: Schmeidler 1969; Grotte 1970; Young, Okada & Hashimoto 1982.
 * Example (Tennessee Valley Authority): 163520, 140826, 250096; pairs 301607, 378821, 367370; all 412584: 116234, 93540, 202810.
 */
import type { SettledStage } from './certificate.ts'
import { aloneOf, everybody, groupSize, membersOf, roundingOf, scaleOf, totalOf, type CostGame } from './cost-game.ts'
import { groupScan, largestSaving, type Division } from './group-scan.ts'
import { lexicographicMinimum, type Candidate, type CheckTime, type Row } from './lexicographic.ts'
import { add } from './simple-rules.ts'
import { dot } from './span.ts'

export interface Nucleolus {
  shares: number[]
  stages: SettledStage[]
  /** Excesses that differ by less, in the units of the costs, may have been taken for equal. */
  residual: number
}

/** A group that costs nothing alone would have to pay (only with division by cost); or rounding leaves it open. */
export type NoNucleolus = 'freeGroups' | 'unresolved'

/** The shares; undefined where there are none. */
export function nucleolus(game: CostGame, division: Division): number[] | undefined {
  const found = nucleolusInStages(game, division)
  return typeof found === 'string' ? undefined : found.shares
}

export function nucleolusInStages(game: CostGame, division: Division, checkTime?: CheckTime): Nucleolus | NoNucleolus {
  const { players } = game
  if (players === 1) return { shares: [totalOf(game)], stages: [], residual: 0 }
  const { unit, rounding, rowOf, oracle } = savingsProgram(game, division)
  const alone = aloneOf(game)
  const singles = alone.map((_, player) => rowOf(1 << player))
  const canAllSave = add(alone) >= totalOf(game) * (1 - 1e-12)
  const ceilings = canAllSave ? singles.map((row) => ({ ...row, weight: 0 })) : []
  const point = lexicographicMinimum({
    dimension: players,
    equations: [{ ...rowOf(everybody(game)), weight: 0 }],
    rows: [...singles, ...ceilings],
    oracle,
    checkTime,
  })
  if (typeof point === 'string')
    return division === 'cost' && game.cost.subarray(1).includes(0) && point === 'contradiction'
      ? 'freeGroups'
      : 'unresolved'
  const misses = point.stages.flatMap(({ level, rows }) =>
    rows.map(({ coefficients, bound, weight }) => Math.abs(dot(coefficients, point.x) - bound - weight * level)),
  )
  return {
    shares: alone.map((own, player) => own + unit * point.x[player]!),
    stages: point.stages.map(({ rows }) => ({
      groups: rows.map((row) => ({ group: groupIn(row), isCeiling: ceilings.includes(row) })),
    })),
    residual: unit * Math.max(point.tolerance, ...misses) + rounding,
  }
}

/** The smallest ε such that a split with x(S) ≤ c(S) + ε for all proper groups exists, and groups that pay no less in any. */
export function leastCoreOf(game: CostGame, checkTime?: CheckTime): { level: number; tight: number[] } | 'unresolved' {
  const { unit, rowOf, oracle } = savingsProgram(game, 'one')
  const point = lexicographicMinimum({
    dimension: game.players,
    equations: [{ ...rowOf(everybody(game)), weight: 0 }],
    rows: aloneOf(game).map((_, player) => rowOf(1 << player)),
    oracle,
    checkTime,
    stages: 1,
  })
  if (typeof point === 'string') return 'unresolved'
  const { level, rows } = point.stages[0]!
  return { level: level * unit, tight: rows.map(groupIn) }
}

/** Rows in units of the largest saving or loss of a group, so that numbers are near 1. */
function savingsProgram(game: CostGame, division: Division) {
  const { players, cost } = game
  const scale = scaleOf(game)
  const rounding = roundingOf(game)
  const saving = largestSaving(game)
  const unit = saving > 8 * rounding ? saving : scale
  const alone = aloneOf(game)
  const weight = { one: () => 1, members: groupSize, cost: (group: number) => cost[group]! / scale }[division]
  const rowOf = (group: number): Row => ({
    coefficients: indicator(players, group),
    bound: membersOf(group).reduce((rest, player) => rest - alone[player]!, cost[group]!) / unit,
    weight: weight(group),
  })
  const scan = groupScan(game, division)
  const oracle = ({ x, epsilon, settled, tolerance }: Candidate) =>
    scan({
      payments: x.map((payment) => payment * unit),
      epsilon: epsilon * (division === 'cost' ? unit / scale : unit),
      tolerance: tolerance * unit + rounding,
      nullVectors: settled.nullVectors,
    }).map(rowOf)
  return { unit, rounding, rowOf, oracle }
}

const groupIn = ({ coefficients }: Row) =>
  Array.from(coefficients).reduce((group, inside, player) => (inside ? group | (1 << player) : group), 0)

function indicator(players: number, group: number): Float64Array {
  const row = new Float64Array(players)
  for (const player of membersOf(group)) row[player] = 1
  return row
}
