/**
 * Needs that belong together, as sets of ids: two are linked where each is among the likest of the other, and whoever is linked over
 * others belongs in as well. Linking both ways keeps one popular need from drawing everything to itself.
 * Example: 1 finds 2 and 3, 2 finds 1, 3 finds nothing: one set, {1, 2}.
 */
export function clustersOf(found: ReadonlyMap<string, readonly string[]>): string[][] {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id
    return above === id ? id : rootOf(above)
  }
  for (const [id, others] of found)
    for (const other of others)
      if (found.get(other)?.includes(id)) {
        const [a, b] = [rootOf(id), rootOf(other)]
        if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
      }
  const sets = new Map<string, string[]>()
  for (const id of [...found.keys()].toSorted()) sets.set(rootOf(id), [...(sets.get(rootOf(id)) ?? []), id])
  return [...sets.values()].filter((set) => set.length > 1)
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
