/**
 * The least core of a game whose groups are too many for a table: the smallest ε such that some split of c(N) asks no proper
 * group for more than c(S) + ε. Below 0 it is the margin of the most stable split, above 0 the core is empty.
 *
 * Row generation: a linear program over the groups known so far, then a search for all that exceed it, until there is none.
 * A good split to start from (LP duals of the package) brings most of the groups that matter at once. Units: those of the
 * costs. Source: Maschler, Peleg & Shapley 1979; Drechsel & Kimms 2010 for rows found by optimisation.
 * Example: alone 10 each for three, two together 12, all 21: ε = 2, shares 7 each.
 */
import { lexicographicMinimum, type CheckTime } from './lexicographic.ts'

/** A group (ascending player numbers) and what it would pay alone. */
export interface CostRow {
  group: readonly number[]
  cost: number
}

export interface GroupSearch {
  groups: readonly CostRow[]
  /** No proper group exceeds its cost by more than this. */
  bound: number
}

/** Proper groups S with x(S) − c(S) above `level`, any number of them, and a bound for all. */
export type GroupsAbove = (shares: readonly number[], level: number) => GroupSearch

export interface LeastCore {
  level: number
  shares: number[]
  /** By how much the true ε may be larger than `level`: 0 but where the search was cut short. */
  gap: number
  groups: CostRow[]
}

export interface LeastCoreProblem {
  total: number
  alone: readonly number[]
  start?: ArrayLike<number> | undefined
  above: GroupsAbove
  /** Stop looking below this ε; 0 where only an empty core matters. */
  least?: number
  /** Excesses that differ by less count as equal. */
  tolerance: number
  checkTime?: CheckTime | undefined
}

export function leastCore({
  total,
  alone,
  start,
  above,
  least = -Infinity,
  tolerance,
  checkTime,
}: LeastCoreProblem): LeastCore {
  const players = alone.length
  const scale = total || 1
  const groups: CostRow[] = alone.map((cost, player) => ({ group: [player], cost }))
  if (start) groups.push(...above(Array.from(start), -Infinity).groups)
  const rowOf = ({ group, cost }: CostRow) => {
    const coefficients = new Float64Array(players)
    for (const player of group) coefficients[player] = 1
    return { coefficients, bound: cost / scale, weight: 1 }
  }
  const floor = { coefficients: new Float64Array(players), bound: -least / scale, weight: 1 }
  const all = { ...rowOf({ group: alone.map((_, player) => player), cost: total }), weight: 0 }
  let bound = Infinity
  const point = lexicographicMinimum({
    dimension: players,
    equations: [all],
    rows: [...groups.map(rowOf), ...(Number.isFinite(least) ? [floor] : [])],
    oracle: ({ x, epsilon }) => {
      const level = epsilon * scale
      const shares = Array.from(x, (share) => share * scale)
      const found = above(shares, level + tolerance)
      bound = found.bound
      groups.push(...found.groups)
      return found.groups.map(rowOf)
    },
    stages: 1,
    checkTime,
  })
  if (typeof point === 'string') throw new Error(`a least core always exists, but: ${point}`)
  const level = point.stages[0]!.level * scale
  return { level, shares: point.x.map((share) => share * scale), gap: Math.max(0, bound - level - tolerance), groups }
}
