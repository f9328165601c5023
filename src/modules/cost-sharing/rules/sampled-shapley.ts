/**
 * Shapley shares by sampling, for games in which every group's cost is a computation of its own.
 *
 * A sample is a ring: the players in a random circle, walked from evenly spaced starts in both directions. With all
 * n starts every player stands at every position exactly twice, and both directions ask for the same groups (the
 * arcs of the circle), so the n(n − 1) + 1 arcs serve 2n orders. The mean of the rings is the estimate; their spread
 * gives the 95 % interval (Student's t over the rings). Shares of every ring, and so of the mean, sum to c(N).
 * Rings come in powers of two, at least 8: of fewer the spread says too little, and asking after each whether the interval is
 * narrow enough would pick the luckily narrow ones. So a faster machine can only double the rings, not change them a little.
 * Units: those of `cost`. Source: stratified and antithetic permutation sampling, Mitchell, Cooper, Frank & Holmes
 * 2022, JMLR 23(43). Example: with two players one ring is already exact.
 */
export interface RingSampling {
  players: number
  /** Cost of a group, given as ascending player numbers; asked for proper non-empty groups and for all. */
  cost: (group: readonly number[]) => number
  /** Starts per ring, from 1 to n; fewer make a ring cheaper and its estimate rougher. */
  starts: number
  seed: number
  /** Asked after 8, 16, 32 … rings, with the rings so far and the widest half interval. */
  enough: (rings: number, widest: number) => boolean
  /** Asked before every ring; where it says no before a first interval is known, there is no estimate. */
  mayGoOn?: () => boolean
}

/** Fewer rings give an interval that misses the true share far more often than one time in twenty. */
export const fewestRings = 8

export interface SampledShares {
  shares: number[]
  /** Half the width of the 95 % interval for each player. */
  error95: number[]
  rings: number
}

/** undefined: the time was up before an interval was known. */
export function sampledShapley(sampling: RingSampling): SampledShares | undefined {
  const random = seededRandom(sampling.seed)
  const estimates: number[][] = []
  let result: SampledShares | undefined
  for (let rings = fewestRings; ; rings *= 2) {
    while (estimates.length < rings) {
      if (sampling.mayGoOn?.() === false) return result
      estimates.push(ringShares(sampling, shuffled(sampling.players, random)))
    }
    result = summary(estimates)
    if (sampling.enough(rings, Math.max(...result.error95))) return result
  }
}

function ringShares({ players, cost, starts }: RingSampling, ring: readonly number[]): number[] {
  const known = new Map<number, number>()
  const arc = (from: number, length: number): number => {
    if (length === 0) return 0
    const key = length === players ? -1 : from * players + length
    let value = known.get(key)
    if (value === undefined) {
      const group = Array.from({ length }, (_, k) => ring[(from + k) % players]!)
      value = cost(group.sort((a, b) => a - b))
      known.set(key, value)
    }
    return value
  }
  const shares = Array.from({ length: players }, () => 0)
  for (let k = 0; k < starts; k++) {
    const start = Math.floor((k * players) / starts)
    for (let length = 1; length <= players; length++) {
      shares[ring[(start + length - 1) % players]!]! += arc(start, length) - arc(start, length - 1)
      const from = (start + players - length) % players
      shares[ring[from]!]! += arc(from, length) - arc((from + 1) % players, length - 1)
    }
  }
  return shares.map((share) => share / (2 * starts))
}

function summary(estimates: readonly number[][]): SampledShares {
  const rings = estimates.length
  const shares = estimates[0]!.map((_, player) => estimates.reduce((sum, ring) => sum + ring[player]!, 0) / rings)
  const error95 = shares.map((mean, player) => {
    const variance = estimates.reduce((sum, ring) => sum + (ring[player]! - mean) ** 2, 0) / (rings - 1)
    return studentT95(rings - 1) * Math.sqrt(variance / rings)
  })
  return { shares, error95, rings }
}

/** Two-sided 95 % points of Student's t for 1 to 10 degrees of freedom; above, Cornish-Fisher to three decimals. */
function studentT95(freedom: number): number {
  const table = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]
  const z = 1.959964
  return (
    table[freedom - 1] ?? z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
  )
}

function shuffled(players: number, random: () => number): number[] {
  const ring = Array.from({ length: players }, (_, player) => player)
  for (let k = players - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[ring[k], ring[other]] = [ring[other]!, ring[k]!]
  }
  return ring
}

/** Numbers from 0 up to below 1, the same for the same seed: xorshift with 32 bits (Marsaglia 2003, J. Stat. Software 8(14)). */
function seededRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
