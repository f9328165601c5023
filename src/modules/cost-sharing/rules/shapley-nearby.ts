/**
 * Shapley shares of a game without a table, estimated as the difference to a game nearby whose shares are known.
 *
 * Both games are walked in the same rings (sampled-shapley.ts): the larger a group, the more likely it costs the same in both, and
 * the less is left to chance. How many starts a ring has follows the size of the game on any machine, and not the clock. Where the
 * shares nearby are themselves estimated, half the width of their 95 % interval is added.
 * Units: those of `cost`. Source: control variates, Hammersley & Handscomb 1964, Monte Carlo Methods. Example: where both games are the same, the
 * shares nearby come out, with an interval of nothing more.
 */
import { sampledNearby, type RingSampling } from './sampled-shapley.ts'

interface Nearby {
  shares: readonly number[]
  error95?: readonly number[]
  cost: (group: readonly number[]) => number
}

type Game = Pick<RingSampling, 'players' | 'cost' | 'enough' | 'mayGoOn'>

/** undefined: there was no time for a first interval. */
export function shapleyNearby(game: Game, nearby: Nearby): { shares: number[]; error95: number[] } | undefined {
  const found = sampledNearby({ ...game, ...startsFor(game.players), seed: 1 }, nearby)
  if (!found) return undefined
  return { shares: found.shares, error95: found.error95.map((error, at) => error + (nearby.error95?.[at] ?? 0)) }
}

const startsFor = (players: number) =>
  players <= 24 ? { starts: 4, dense: 6 } : players <= 40 ? { starts: 2, dense: 4 } : { starts: 1, dense: 2 }
