import type { CompactVector } from './compact-vector.ts'
import { partsOf, under, type KeptParts } from './kept-parts.ts'
import { vectorShelf, type VectorShelf } from './vector-shelf.ts'

export { cosine } from './cosine.ts'

/** The vectors of all entries, each among those of its length: where a model gives way to another, both are in for a while. */
export function nearestVectors(kept?: KeptParts) {
  const shelves = new Map(lengthsIn(kept).map((length) => [length, vectorShelf(length, partsOf(kept, String(length)))]))
  const lengthOf = new Map([...shelves].flatMap(([length, shelf]) => shelf.ids().map((id) => [id, length] as const)))

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
    /** The ids of wanted entries whose vectors point the same way, the nearest first: found even without a shared word. */
    find: (vector: CompactVector, most: number, isWanted: (id: string) => boolean): string[] =>
      shelves.get(vector.length)?.nearest(vector, most, isWanted) ?? [],
    keep: (): KeptParts =>
      Object.assign({}, ...[...shelves].map(([length, shelf]) => under(String(length), shelf.keep()))) as KeptParts,
  }
}

const lengthsIn = (kept: KeptParts | undefined): number[] => [
  ...new Set(Object.keys(kept ?? {}).map((name) => Number(name.split('.')[0]))),
]
