/**
 * Groups that would probably gain by leaving, by local search: cheap candidates before the solver is asked.
 *
 * From each single participant (and from everybody) the group grows or shrinks by the one participant that raises the
 * gain x(S) − c(S) most, until none does. `cost` may be an upper estimate of c(S), for instance the price of a known
 * package for that group: whoever gains by an estimate that is too high gains in truth as well.
 * Units: those of `cost`. Example: alone 33, share 34 → the group of that one gains 1.
 */
export interface Candidate {
  group: number[]
  cost: number
  gain: number
}

export function gainingGroups(
  shares: readonly number[],
  cost: (group: readonly boolean[]) => number,
  atLeast: number,
): Candidate[] {
  const players = shares.length
  const found = new Map<string, Candidate>()
  const starts = [shares.map(() => true), ...shares.map((_, player) => shares.map((_, other) => other === player))]
  const visited = new Set<string>()
  for (const start of starts) {
    let members = start
    let gain = gainOf(members, shares, cost)
    for (let step = 0; step < 2 * players; step++) {
      const key = members.map(Number).join('')
      if (visited.has(key)) break
      visited.add(key)
      const size = members.filter(Boolean).length
      if (size > 0 && size < players && gain > atLeast)
        found.set(key, { group: numbers(members), cost: cost(members), gain })
      const next = bestToggle(members, gain, shares, cost)
      if (!next) break
      ;({ members, gain } = next)
    }
  }
  return [...found.values()].sort((a, b) => b.gain - a.gain)
}

function bestToggle(
  members: readonly boolean[],
  gain: number,
  shares: readonly number[],
  cost: (group: readonly boolean[]) => number,
) {
  let best: { members: boolean[]; gain: number } | undefined
  for (let player = 0; player < shares.length; player++) {
    const toggled = members.with(player, !members[player])
    const next = gainOf(toggled, shares, cost)
    if (next > (best?.gain ?? gain) + 1e-9) best = { members: toggled, gain: next }
  }
  return best
}

function gainOf(
  members: readonly boolean[],
  shares: readonly number[],
  cost: (group: readonly boolean[]) => number,
): number {
  let paid = 0
  for (let player = 0; player < shares.length; player++) if (members[player]) paid += shares[player]!
  return paid - cost(members)
}

const numbers = (members: readonly boolean[]) => members.flatMap((member, player) => (member ? [player] : []))
