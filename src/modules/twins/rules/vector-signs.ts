import type { CompactVector } from './compact-vector.ts'

export const signBits = 512
export const signWords = signBits / 32

/**
 * 512 signs that differ the more, the further two vectors point apart. Before the signs are taken, the vector is turned at random, always in
 * the same way: some flips, then the Walsh-Hadamard transform, twice. Otherwise a few dimensions would say nearly all and most nearly nothing.
 */
export function signsOf(vector: CompactVector): Uint32Array {
  const turned = new Float32Array(Math.max(signBits, 2 ** Math.ceil(Math.log2(vector.length))))
  turned.set(vector)
  for (const round of [1, 2]) {
    for (let place = 0; place < turned.length; place++) if (isFlipped(place, round)) turned[place]! *= -1
    transform(turned)
  }
  const signs = new Uint32Array(signWords)
  for (let place = 0; place < signBits; place++) if (turned[place]! > 0) signs[place >> 5]! |= 1 << (place & 31)
  return signs
}

/** Adds up the bits pair by pair, then the pairs, then the fours. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** As good as chance, and the same on every machine. */
function isFlipped(place: number, round: number): boolean {
  const mixed = Math.imul(place * 2 + round, 0x9e37_79b1)
  return ((mixed ^ (mixed >>> 15)) & 0x100) !== 0
}

function transform(values: Float32Array): void {
  for (let half = 1; half < values.length; half *= 2)
    for (let from = 0; from < values.length; from += half * 2)
      for (let place = from; place < from + half; place++) {
        const [one, other] = [values[place]!, values[place + half]!]
        values[place] = one + other
        values[place + half] = one - other
      }
}
