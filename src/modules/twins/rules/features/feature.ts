import type { Word } from '../corpus.ts'
import type { Bag } from '../gram-cosine.ts'
import type { Side } from '../side.ts'
import type { Sparse } from '../sparse.ts'

export const vectorNames = ['textStems', 'textFields'] as const satisfies (keyof Side)[]
type VectorName = (typeof vectorNames)[number]

/** The side that asks, with its vectors laid out for multiplying, and how alike its words are spelled to others. */
export interface Asking extends Side {
  times: Record<VectorName, (other: Sparse) => number>
  spelled: Record<'title' | 'text' | 'beginnings', (other: Bag) => number>
  /** How alike two words are spelled, 0 to 1. */
  alike: (mine: Word, theirs: Word) => number
  /** Spelled alike, or the same in meaning, or at least of the same field. */
  akin: (mine: Word, theirs: Word) => number
  /** How akin the word of this side is that is most akin; worked out once for each word. */
  nearestInText: (theirs: Word) => number
  weightOf: (word: Word) => number
}

/** A number that is the higher, the likelier the two are twins; mostly 0 to 1. */
export type Feature = (mine: Asking, theirs: Side) => number
