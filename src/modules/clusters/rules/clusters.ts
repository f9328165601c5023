export interface TwinPair {
  one: string
  other: string
  score: number
}

/**
 * Needs that gather around one of them (star clustering, Aslam, Pelekhov and Rus 2004): whoever has most twins and is nobody's twin so far is a
 * centre; all others go to the centre that they are most like. So everything in a cluster is like its centre, and nothing is drawn in over
 * others. The centre stands first, its cluster has two or more.
 * Example: 1 is like 2 and 3, 4 is like 3 a little: {1, 2, 3}; 4 stays alone, because 3 is no centre.
 */
export function clustersOf(pairs: Iterable<TwinPair>): string[][] {
  const twins = new Map<string, Map<string, number>>()
  const note = (one: string, other: string, score: number) => {
    const known = twins.get(one) ?? new Map<string, number>()
    known.set(other, Math.max(score, known.get(other) ?? 0))
    twins.set(one, known)
  }
  for (const { one, other, score } of pairs) {
    note(one, other, score)
    note(other, one, score)
  }
  const clusters = new Map(centresOf(twins).map((centre) => [centre, [centre]]))
  for (const id of [...twins.keys()].toSorted()) {
    if (clusters.has(id)) continue
    const nearest = [...twins.get(id)!]
      .filter(([other]) => clusters.has(other))
      .toSorted(([a, score], [b, others]) => others - score || (a < b ? -1 : 1))[0]!
    clusters.get(nearest[0])!.push(id)
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1)
}

function centresOf(twins: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const spoken = new Set<string>()
  const centres: string[] = []
  const byTwins = [...twins].toSorted(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1))
  for (const [id, others] of byTwins) {
    if (spoken.has(id)) continue
    centres.push(id)
    for (const other of others.keys()) spoken.add(other)
  }
  return centres
}
