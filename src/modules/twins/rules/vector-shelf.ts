import type { CompactVector } from './compact-vector.ts'
import { grown } from './grown.ts'
import { highest } from './highest.ts'
import { bytesOf, namesIn, type KeptParts } from './kept-parts.ts'
import { bitsIn, signBits, signsOf, signWords } from './vector-signs.ts'

/** By their signs alone so many are taken for each that is wanted; these are then compared in full. */
const takenForOne = 60

/**
 * Vectors of one length, one behind the other. A search compares the signs of all and then, in full, those that share most signs. All that
 * share equally many are compared or none, so the order in which they came decides nothing.
 */
export function vectorShelf(length: number, kept?: KeptParts) {
  let { vectors, signs, sizes } = kept ? arraysIn(kept) : roomFor(64, length)
  const ids: (string | undefined)[] = kept ? namesIn(kept, 'ids').map((id) => id || undefined) : []
  const slotOf = new Map(ids.flatMap((id, slot) => (id === undefined ? [] : [[id, slot] as const])))
  const free: number[] = ids.flatMap((id, slot) => (id === undefined ? [slot] : []))

  const grow = (room: number) => {
    sizes = grown(sizes, room)
    vectors = grown(vectors, sizes.length * length)
    signs = grown(signs, sizes.length * signWords)
  }
  const at = (slot: number): CompactVector => vectors.subarray(slot * length, (slot + 1) * length)

  return {
    put: (id: string, vector: CompactVector): void => {
      const slot = free.pop() ?? ids.length
      if (slot >= sizes.length) grow(slot + 1)
      ids[slot] = id
      slotOf.set(id, slot)
      vectors.set(vector, slot * length)
      signs.set(signsOf(vector), slot * signWords)
      sizes[slot] = sizeOf(vector)
    },
    remove: (id: string): void => {
      const slot = slotOf.get(id)
      if (slot === undefined) return
      slotOf.delete(id)
      ids[slot] = undefined
      free.push(slot)
    },
    of: (id: string): CompactVector | undefined => {
      const slot = slotOf.get(id)
      return slot === undefined ? undefined : at(slot).slice()
    },
    nearest: (vector: CompactVector, most: number, isWanted: (id: string) => boolean): string[] => {
      const likely = new Uint32Array(ids.length)
      let count = 0
      for (const slots of byCount(differences({ signs, held: ids.length }, signsOf(vector)))) {
        if (count >= most * takenForOne) break
        for (const slot of slots) {
          const id = ids[slot]
          if (id !== undefined && isWanted(id)) likely[count++] = slot
        }
      }
      const slots = likely.subarray(0, count)
      return highest(slots, cosines({ vectors, sizes }, slots, vector), most, (slot) => ids[slot])
    },
    ids: (): string[] => [...slotOf.keys()],
    keep: (): KeptParts => ({
      ids: bytesOf(ids.map((id) => id ?? '')),
      vectors: vectors.slice(0, ids.length * length),
      signs: signs.slice(0, ids.length * signWords),
      sizes: sizes.slice(0, ids.length),
    }),
  }
}
export type VectorShelf = ReturnType<typeof vectorShelf>

const roomFor = (room: number, length: number) => ({
  vectors: new Int8Array(room * length),
  signs: new Uint32Array(room * signWords),
  sizes: new Float64Array(room),
})
const arraysIn = (kept: KeptParts) => kept as unknown as ReturnType<typeof roomFor>

/** How many signs differ, for every slot. */
function differences({ signs, held }: { signs: Uint32Array; held: number }, asked: Uint32Array): Uint16Array {
  const counts = new Uint16Array(held)
  for (let slot = 0, place = 0; slot < held; slot++) {
    let count = 0
    for (let word = 0; word < signWords; word++, place++) count += bitsIn(signs[place]! ^ asked[word]!)
    counts[slot] = count
  }
  return counts
}

/** 1 more than the cosines, so that none is below 0. */
function cosines(
  { vectors, sizes }: { vectors: Int8Array; sizes: Float64Array },
  slots: Uint32Array,
  asked: CompactVector,
): Float64Array {
  const found = new Float64Array(slots.length)
  const [length, size] = [asked.length, sizeOf(asked)]
  for (let each = 0; each < slots.length; each++) {
    const from = slots[each]! * length
    let product = 0
    for (let place = 0; place < length; place++) product = (product + vectors[from + place]! * asked[place]!) | 0
    found[each] = 1 + product / (sizes[slots[each]!]! * size)
  }
  return found
}

function sizeOf(vector: CompactVector): number {
  let squares = 0
  for (const value of vector) squares += value * value
  return Math.sqrt(squares)
}

/** The slots with the lowest count first, then those with the next. */
function* byCount(counts: Uint16Array): Generator<Uint32Array> {
  const ends = new Uint32Array(signBits + 2)
  for (const count of counts) ends[count + 1]!++
  for (let count = 0; count <= signBits; count++) ends[count + 1]! += ends[count]!
  const next = ends.slice()
  const slots = new Uint32Array(counts.length)
  for (let slot = 0; slot < counts.length; slot++) slots[next[counts[slot]!]!++] = slot
  for (let count = 0; count <= signBits; count++) yield slots.subarray(ends[count], ends[count + 1])
}
