import { cosine } from './cosine.ts'
import type { CompactVector } from './compact-vector.ts'

/** By their signs alone so many are taken for each that is wanted; these are then compared in full. */
const takenForOne = 40

/**
 * Vectors of one length, one behind the other. A search compares the signs of all (a bit a dimension, some 2 ms at 100,000 of 384) and then, in
 * full, those that share most signs. All that share equally many are compared or none, so the order in which they came decides nothing.
 */
export function vectorShelf(length: number) {
  const words = Math.ceil(length / 32)
  let room = 64
  let vectors = new Int8Array(room * length)
  let signs = new Uint32Array(room * words)
  const ids: (string | undefined)[] = []
  const slotOf = new Map<string, number>()
  const free: number[] = []

  const grow = () => {
    room *= 2
    const [more, moreSigns] = [new Int8Array(room * length), new Uint32Array(room * words)]
    more.set(vectors)
    moreSigns.set(signs)
    ;[vectors, signs] = [more, moreSigns]
  }
  const at = (slot: number): CompactVector => vectors.subarray(slot * length, (slot + 1) * length)

  /** How many signs differ, for every slot. */
  const differences = (asked: Uint32Array): Uint16Array => {
    const counts = new Uint16Array(ids.length)
    for (let slot = 0, place = 0; slot < counts.length; slot++) {
      let count = 0
      for (let word = 0; word < words; word++, place++) count += bitsIn(signs[place]! ^ asked[word]!)
      counts[slot] = count
    }
    return counts
  }

  return {
    put: (id: string, vector: CompactVector): void => {
      const slot = free.pop() ?? ids.length
      if (slot >= room) grow()
      ids[slot] = id
      slotOf.set(id, slot)
      vectors.set(vector, slot * length)
      signs.set(signsOf(vector), slot * words)
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
      const counts = differences(signsOf(vector))
      const found: { id: string; near: number }[] = []
      for (const slots of byCount(counts, length)) {
        if (found.length >= most * takenForOne) break
        for (const slot of slots) {
          const id = ids[slot]
          if (id !== undefined && isWanted(id)) found.push({ id, near: cosine(vector, at(slot)) })
        }
      }
      return found
        .sort((one, other) => other.near - one.near || (one.id < other.id ? -1 : 1))
        .slice(0, most)
        .map(({ id }) => id)
    },
  }
}
export type VectorShelf = ReturnType<typeof vectorShelf>

function signsOf(vector: CompactVector): Uint32Array {
  const signs = new Uint32Array(Math.ceil(vector.length / 32))
  vector.forEach((value, place) => {
    if (value > 0) signs[place >> 5]! |= 1 << (place & 31)
  })
  return signs
}

/** The slots with the lowest count first, then those with the next. */
function* byCount(counts: Uint16Array, highest: number): Generator<Uint32Array> {
  const ends = new Uint32Array(highest + 2)
  for (const count of counts) ends[count + 1]!++
  for (let count = 0; count <= highest; count++) ends[count + 1]! += ends[count]!
  const next = ends.slice()
  const slots = new Uint32Array(counts.length)
  counts.forEach((count, slot) => (slots[next[count]!++] = slot))
  for (let count = 0; count <= highest; count++) yield slots.subarray(ends[count], ends[count + 1])
}

/** Adds up the bits pair by pair, then the pairs, then the fours. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
