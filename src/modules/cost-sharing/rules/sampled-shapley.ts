/**
 * Shapley shares by sampling, for games in which every group's cost is a computation of its own.
 *
 * A sample is a ring: the players in a random circle, walked from evenly spaced starts in both directions. With all
 * n starts every player stands at every position exactly twice, and both directions ask for the same groups (the
 * arcs of the circle), so the n(n − 1) + 1 arcs serve 2n orders. The mean of the rings is the estimate; their spread
 * gives the 95 % interval (Student's t over the rings). Small groups differ most and cost least to evaluate, so there can be more
 * starts for short arcs than for long ones; every position still counts alike. Shares of every ring, and so of the mean, sum to c(N).
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
  /** Groups up to this size are asked for from all n starts, larger ones from fewer by the square of their size. Absent: none. */
  dense?: number
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

/**
 * The same from a game nearby whose Shapley shares are known (control variate): only the difference is sampled, and of that only
 * groups of two or more, because what a difference of single players comes to is known too: d(i)/n less the mean of the others'
 * d(j)/n. What is left varies less, so the intervals are narrower for the same number of groups.
 */
export function sampledNearby(
  sampling: RingSampling,
  nearby: { cost: (group: readonly number[]) => number; shares: readonly number[] },
): SampledShares | undefined {
  const { players } = sampling
  const difference = (group: readonly number[]) => sampling.cost(group) - nearby.cost(group)
  const single = Array.from({ length: players }, (_, player) => difference([player]))
  const all = single.reduce((sum, each) => sum + each, 0)
  const found = sampledShapley({ ...sampling, cost: (group) => (group.length === 1 ? 0 : difference(group)) })
  if (!found || players === 1) return found
  const known = single.map((own, at) => nearby.shares[at]! + own / players - (all - own) / (players * (players - 1)))
  return { ...found, shares: found.shares.map((share, at) => share + known[at]!) }
}

function ringShares(sampling: RingSampling, ring: readonly number[]): number[] {
  const { players, cost, starts, dense = 0 } = sampling
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
  const order = spreadOut(players)
  for (let length = 1; length <= players; length++) {
    const count = Math.min(players, Math.max(starts, Math.ceil(players * (dense / length) ** 2)))
    for (const start of order.slice(0, count)) {
      const from = (start + players - length) % players
      const [ahead, behind] = [ring[(start + length - 1) % players]!, ring[from]!]
      shares[ahead]! += (arc(start, length) - arc(start, length - 1)) / (2 * count)
      shares[behind]! += (arc(from, length) - arc((from + 1) % players, length - 1)) / (2 * count)
    }
  }
  // Where long arcs have fewer starts than short ones, what is missing is zero only in the mean.
  const missing = arc(0, players) - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share + missing / players)
}

/** 0 … n − 1 so that the first few are always far apart: by their binary digits read backwards. */
function spreadOut(players: number): number[] {
  const digits = Math.ceil(Math.log2(players))
  const all = Array.from({ length: 2 ** digits }, (_, value) =>
    Array.from({ length: digits }, (_, digit) => (value >> digit) & 1).reduce((sum, bit) => 2 * sum + bit, 0),
  )
  return all.filter((start) => start < players)
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
