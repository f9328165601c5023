import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions } from './schema.ts'
export interface TwinFinder {
  put: (entries: readonly TwinEntry[]) => Promise<void>
  remove: (ids: readonly string[]) => Promise<void>
  search: (query: TwinQuery, options: TwinSearchOptions) => Promise<Twin[]>
  stop: () => Promise<void>
}
export function startTwinFinder(): TwinFinder {
  const all = new Map<string, TwinEntry>()
  const words = (t: string) =>
    t
      .toLowerCase()
      .split(/\P{L}+/u)
      .filter((w) => w.length > 3)
  return {
    put: async (entries) => entries.forEach((e) => all.set(e.id, e)),
    remove: async (ids) => ids.forEach((i) => all.delete(i)),
    search: async (q, o) =>
      [...all.values()]
        .filter(
          (e) => e.owner !== o.excludeOwner && e.id !== o.excludeId && e.audience.some((a) => o.audience.includes(a)),
        )
        .flatMap((e) => {
          const shared = words(q.title).filter((w) => words(e.title).includes(w))
          return shared.length
            ? [
                {
                  id: e.id,
                  score: shared.length,
                  reasons: shared.map((w) => ({ kind: 'word' as const, mine: w, theirs: w })),
                },
              ]
            : []
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, o.limit ?? 10),
    stop: async () => {},
  }
}
