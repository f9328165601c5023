/**
 * Equal relative savings: everybody saves as nearly the same percentage as can be without any group leaving.
 *
 * With s(i) = (c(i) − x(i)) / c(i), the differences s(i) − s(j) of all pairs are minimised lexicographically over the core,
 * or, where the core is empty, over the least core (x(S) ≤ c(S) + ε*, ε* as small as possible). Whoever costs nothing alone has
 * no percentage and is in no pair; if the pairs leave its share open, it is as near to nothing as the core allows.
 * The variables are s(i), so that numbers are near 1; core rows are found when they are violated.
 * Units: those of the costs. Example: alone 10 and 6, together 12: both save 25 %, shares 7.5 and 4.5.
 * Alone 0 and 10, together 12: the core is empty, the least core is 1 and 11.
 */
import { aloneOf, everybody, membersOf, roundingOf, totalOf, type CostGame } from './cost-game.ts'
import { groupScan } from './group-scan.ts'
import { lexicographicMinimum, type Candidate, type CheckTime, type Row } from './lexicographic.ts'
import { leastCoreOf } from './nucleolus.ts'
import { add } from './simple-rules.ts'
import { Span } from './span.ts'

/** Of the largest amount: by so much a group may be asked for too much, which rounding makes unavoidable. */
export const savingsTolerance = 1e-11

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
  violated: (shares: Float64Array) => readonly CoreRow[]
  checkTime?: CheckTime | undefined
}

/** For games without a table. undefined: no split keeps all core rows. */
export function equalRelativeSavings({
  total,
  alone,
  known,
  violated,
  checkTime,
}: SavingsProgram): number[] | undefined {
  const savingIn = ({ group, most }: CoreRow): GroupSaving => ({
    group,
    saving: group.reduce((sum, player) => sum + alone[player]!, -most),
  })
  const savings = equalSavingsIn({
    alone,
    checkTime,
    saving: add(alone) - total,
    known: known.map(savingIn),
    tight: [],
    missed: (savings) => violated(savings.map((saving, player) => alone[player]! - saving)).map(savingIn),
  })
  return typeof savings === 'string' ? undefined : alone.map((cost, player) => cost - savings[player]!)
}

/** For games with a table. */
export function equalRelativeSavingsOf(game: CostGame, checkTime?: CheckTime): number[] | 'unresolved' {
  const { players, cost } = game
  if (players === 1) return [totalOf(game)]
  const least = leastCoreOf(game, checkTime)
  if (least === 'unresolved') return 'unresolved'
  const rounding = roundingOf(game)
  const isEmpty = least.level > 2 * rounding
  const level = isEmpty ? least.level : 0
  const alone = aloneOf(game)
  const savingOf = (group: number) => membersOf(group).reduce((sum, player) => sum + alone[player]!, -cost[group]!)
  const rowOf = (group: number) => ({ group: membersOf(group), saving: savingOf(group) - level })
  const scan = groupScan(game, 'one')
  const everySettled = new Span(players)
  everySettled.add(alone.map(() => 1))
  const savings = equalSavingsIn({
    alone,
    checkTime,
    saving: savingOf(everybody(game)),
    known: alone.map((_, player) => rowOf(1 << player)),
    tight: isEmpty ? least.tight.map(rowOf) : [],
    missed: (savings) =>
      scan({
        payments: savings.map((saving) => -saving),
        epsilon: level,
        tolerance: rounding,
        nullVectors: everySettled.nullVectors,
      }).map(rowOf),
  })
  return savings === 'unresolved' || savings === 'contradiction'
    ? 'unresolved'
    : alone.map((own, player) => own - savings[player]!)
}

/** A group and the least it has to save together. */
interface GroupSaving {
  group: readonly number[]
  saving: number
}

interface Savings {
  alone: readonly number[]
  /** Of all together. */
  saving: number
  known: readonly GroupSaving[]
  /** Groups that save exactly that, as given by the least core. */
  tight: readonly GroupSaving[]
  missed: (savings: Float64Array) => readonly GroupSaving[]
  checkTime?: CheckTime | undefined
}

/** What everybody saves, in the units of the costs. */
function equalSavingsIn({ alone, saving, known, tight, missed, checkTime }: Savings) {
  const scale = Math.max(...alone, Math.abs(saving)) || 1
  const units = alone.map((cost) => cost || scale)
  const players = alone.map((_, player) => player)
  const row = (sign: number, group: readonly number[], amount: number): Row => {
    const unit = largest(group)
    const coefficients = new Float64Array(alone.length)
    for (const player of group) coefficients[player] = (sign * units[player]!) / unit
    return { coefficients, bound: (sign * amount) / unit, weight: 0 }
  }
  const largest = (group: readonly number[]) => Math.max(0, ...group.map((player) => units[player]!))
  /** Said of the group or of all others, whoever have the smaller amounts: beside large ones small ones are lost. */
  const rowOf = ({ group, saving: own }: GroupSaving): Row => {
    const others = players.filter((player) => !group.includes(player))
    return largest(others) < largest(group) ? row(1, others, saving - own) : row(-1, group, own)
  }
  const all = row(1, players, saving)
  const rows = known.map(rowOf)
  const oracle = ({ x, settled }: Candidate) => {
    const news = missed(x.map((part, player) => part * units[player]!)).map(rowOf)
    const free = news.filter((row) => !settled.has(row.coefficients))
    rows.push(...free)
    return free
  }
  const program = { dimension: alone.length, oracle, checkTime }
  const pairs = lexicographicMinimum({
    ...program,
    equations: independent([all, ...tight.map(rowOf)]),
    rows: [...rows, ...pairRows(alone)],
  })
  if (typeof pairs === 'string') return pairs
  const { equations } = pairs
  const point =
    equations.length === alone.length
      ? pairs
      : lexicographicMinimum({ ...program, equations, rows: [...rows, ...distanceRows(alone)] })
  return typeof point === 'string' ? point : point.x.map((part, player) => part * units[player]!)
}

function independent(rows: readonly Row[]): Row[] {
  const span = new Span(rows[0]!.coefficients.length)
  return rows.filter(({ coefficients }) => span.add(coefficients))
}

/** s(i) − s(j) ≤ ε for all who have a percentage. */
function pairRows(alone: readonly number[]): Row[] {
  const active = alone.flatMap((cost, player) => (cost > 0 ? [player] : []))
  return active.flatMap((i) => active.filter((j) => j !== i).map((j) => weighted(alone.length, [i, 1], [j, -1])))
}

/** |x(i)| ≤ ε for all who have none. */
function distanceRows(alone: readonly number[]): Row[] {
  return alone.flatMap((cost, player) =>
    cost > 0 ? [] : [weighted(alone.length, [player, 1]), weighted(alone.length, [player, -1])],
  )
}

function weighted(dimension: number, ...entries: readonly [number, number][]): Row {
  const coefficients = new Float64Array(dimension)
  for (const [player, value] of entries) coefficients[player] = value
  return { coefficients, bound: 0, weight: 1 }
}
