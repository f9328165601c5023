import type { Word } from '../corpus.ts'
import type { Asking, Feature } from './feature.ts'

/**
 * How much of what one side says has a counterpart in the other: for each word the most alike spelled one, weighted by rarity.
 * One side may say much more without losing by it, unlike in a cosine.
 */
export const coveredWords = {
  myTitleInTheirText: (mine, { text }) =>
    covered(mine.title, mine, (word) => {
      let best = 0
      for (const other of text) best = Math.max(best, mine.akin(word, other))
      return best
    }),
  theirTitleInMyText: (mine, { title }) => covered(title, mine, mine.nearestInText),
} satisfies Record<string, Feature>

function covered(words: readonly Word[], { weightOf }: Asking, nearest: (word: Word) => number): number {
  let [found, whole] = [0, 0]
  for (const word of words) {
    const weight = weightOf(word)
    found += weight * nearest(word)
    whole += weight
  }
  return whole === 0 ? 0 : found / whole
}
