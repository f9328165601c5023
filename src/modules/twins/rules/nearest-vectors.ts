import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import type { CompactVector } from './compact-vector.ts'
import { vectorShelf, type VectorShelf } from './vector-shelf.ts'
import { visibility } from './visibility.ts'

export { cosine } from './cosine.ts'

/** The vectors of all entries, each among those of its length: where a model gives way to another, both are in for a while. */
export function nearestVectors() {
  const shelves = new Map<number, VectorShelf>()
  const lengthOf = new Map<string, number>()

  const shelfFor = (length: number): VectorShelf => {
    const shelf = shelves.get(length) ?? vectorShelf(length)
    shelves.set(length, shelf)
    return shelf
  }
  const remove = (id: string): void => {
    shelves.get(lengthOf.get(id) ?? -1)?.remove(id)
    lengthOf.delete(id)
  }

  return {
    put: (id: string, vector: CompactVector): void => {
      remove(id)
      shelfFor(vector.length).put(id, vector)
      lengthOf.set(id, vector.length)
    },
    remove,
    of: (id: string): CompactVector | undefined => shelves.get(lengthOf.get(id) ?? -1)?.of(id),
    /** The ids of visible entries whose vectors point the same way, the nearest first: found even without a shared word. */
    find: (
      vector: CompactVector,
      options: TwinSearchOptions,
      { most, entryOf }: { most: number; entryOf: (id: string) => TwinEntry },
    ): string[] => {
      const isVisible = visibility(options)
      return shelves.get(vector.length)?.nearest(vector, most, (id) => isVisible(entryOf(id))) ?? []
    },
  }
}
