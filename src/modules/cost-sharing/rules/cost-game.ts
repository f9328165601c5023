/**
 * A cost game: what every group of players would pay. A group is a bit mask: player i is in it when bit i is set.
 * Example: cost = [0, 10, 6, 12] for two players: alone 10 and 6, together 12.
 */
export interface CostGame {
  players: number
  /** 2^players costs, cost[0] = 0. */
  cost: Float64Array
}

export const everybody = ({ players }: CostGame): number => 2 ** players - 1
export const totalOf = (game: CostGame): number => game.cost[everybody(game)]!
export const aloneOf = ({ players, cost }: CostGame): number[] =>
  Array.from({ length: players }, (_, i) => cost[1 << i]!)

export function membersOf(group: number): number[] {
  const members: number[] = []
  for (let rest = group, player = 0; rest > 0; rest >>>= 1, player++) if (rest & 1) members.push(player)
  return members
}

export function groupSize(group: number): number {
  let size = 0
  for (let rest = group; rest > 0; rest &= rest - 1) size++
  return size
}

/** The largest amount in a game, at least tiny: what tolerances are measured by. */
export function scaleOf({ cost }: CostGame): number {
  let scale = 0
  for (let group = 1; group < cost.length; group++) if (cost[group]! > scale) scale = cost[group]!
  return scale || 1
}

/** What sums and differences of a few amounts of this game can be off by. */
export const roundingOf = (game: CostGame): number => 4 * Number.EPSILON * scaleOf(game)

/** Sums x(S) for all groups of players from … to, indexed by their bits shifted to zero. */
export function groupSums(values: ArrayLike<number>, from: number, to: number): Float64Array {
  const sums = new Float64Array(2 ** (to - from))
  for (let k = 0; k < to - from; k++) {
    const size = 1 << k
    for (let group = 0; group < size; group++) sums[size + group] = sums[group]! + values[from + k]!
  }
  return sums
}
