import { groupSize, membersOf, type CostGame } from '../../src/modules/cost-sharing/rules/cost-game.ts'

/** The table of a game from what a group costs. */
export function gameOf(players: number, costOf: (members: readonly number[]) => number): CostGame {
  const cost = new Float64Array(2 ** players)
  for (let group = 1; group < cost.length; group++) cost[group] = costOf(membersOf(group))
  return { players, cost }
}

/** The table from amounts in the order 1, 2, 3, 12, 13, 23, 123: by size, then alphabetically. */
export function gameBySize(amounts: readonly number[]): CostGame {
  const players = Math.log2(amounts.length + 1)
  const inOrder = Array.from({ length: amounts.length }, (_, index) => index + 1).toSorted(
    (a, b) => groupSize(a) - groupSize(b) || (membersOf(a).join() < membersOf(b).join() ? -1 : 1),
  )
  const cost = new Float64Array(2 ** players)
  inOrder.forEach((group, index) => (cost[group] = amounts[index]!))
  return { players, cost }
}

export const airport = (alone: readonly number[]): CostGame =>
  gameOf(alone.length, (members) => Math.max(...members.map((player) => alone[player]!)))

/**
 * A game of values as a cost game of the same structure: everybody first pays `stake`, then gets the value back.
 * Payoffs are the stake less the shares; excesses stay the same.
 */
export function asCosts(values: CostGame): { game: CostGame; payoffs: (shares: readonly number[]) => number[] } {
  const stake = 1 + values.cost.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const cost = values.cost.map((value, group) => (group === 0 ? 0 : stake * groupSize(group) - value))
  return { game: { players: values.players, cost }, payoffs: (shares) => shares.map((share) => stake - share) }
}

/** The generators of the published random games: a linear congruential sequence, then group by group. */
export function publishedRandomGame(type: number, players: number, seed: number): CostGame {
  let state = seed >>> 0
  const draw = () => {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0
    return (state >>> 16) & 0x7fff
  }
  const cost = new Float64Array(2 ** players)
  const all = cost.length - 1
  if (type === 1) {
    cost[all] = (draw() % 201) + 100 * (players - 2)
    for (let group = 1; group < all; group++)
      if (groupSize(group) > 1) cost[group] = (draw() % (100 * groupSize(group))) + 1
    return { players, cost }
  }
  const range = type === 2 ? 50 * players : players
  cost[3] = (draw() % range) + 1
  let next = 8
  for (let index = 4; index < all; index++) {
    if (index < next - 1) cost[index + 1] = (draw() % range) + 1
    else next += next
  }
  return { players, cost }
}
