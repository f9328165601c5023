/**
 * Needs that belong together, as sets of ids: two are linked where each is among the likest of the other. The closest links come first,
 * and two sets become one only where half of their pairs are linked. Linking both ways keeps one popular need from drawing everything
 * to itself, and the half keeps a chain of neighbours from becoming one set in which the ends have nothing in common.
 * Example: 1 finds 2 and 3, 2 finds 1, 3 finds nothing: one set, {1, 2}.
 */
export function clustersOf(found: ReadonlyMap<string, readonly string[]>): string[][] {
  const isLinked = (a: string, b: string) => found.get(a)?.includes(b) === true && found.get(b)?.includes(a) === true
  const setOf = new Map([...found.keys()].map((id) => [id, [id]]))
  for (const [a, b] of linksByCloseness(found, isLinked)) {
    const [one, other] = [setOf.get(a)!, setOf.get(b)!]
    if (one === other) continue
    const linked = one.reduce((sum, mine) => sum + other.filter((theirs) => isLinked(mine, theirs)).length, 0)
    if (linked * 2 < one.length * other.length) continue
    const joined = [...one, ...other].toSorted()
    for (const id of joined) setOf.set(id, joined)
  }
  return [...new Set(setOf.values())].filter((set) => set.length > 1).toSorted((a, b) => a[0]!.localeCompare(b[0]!))
}

/** The places that each has in the list of the other, added; of equals the order of the ids decides. */
function linksByCloseness(
  found: ReadonlyMap<string, readonly string[]>,
  isLinked: (a: string, b: string) => boolean,
): [string, string][] {
  const distance = (a: string, b: string) => found.get(a)!.indexOf(b) + found.get(b)!.indexOf(a)
  return [...found]
    .flatMap(([a, others]) => others.filter((b) => a < b && isLinked(a, b)).map((b): [string, string] => [a, b]))
    .toSorted((one, other) => distance(...one) - distance(...other) || String(one).localeCompare(String(other)))
}

interface Weighed {
  organisations: number
  inhabitants: number
  urgency: string | null
}

/** By demand: most organisations first, then most inhabitants, then what is needed soonest. */
export const byDemand = (a: Weighed, b: Weighed): number =>
  b.organisations - a.organisations ||
  b.inhabitants - a.inhabitants ||
  (a.urgency ?? '9999').localeCompare(b.urgency ?? '9999')
