import type { Word } from '../corpus.ts'
import type { Asking, Feature } from './feature.ts'

/**
 * How much of what one side says has a counterpart in the other: for each word the most alike spelled one, weighted by rarity.
 * One side may say much more without losing by it, unlike in a cosine.
 */
export const coveredWords = {
  myTitleInTheirText: (mine, { text }) => covered(mine.title, text, mine, (word, other) => mine.akin(word, other)),
  theirTitleInMyText: (mine, { title }) => covered(title, mine.text, mine, (word, other) => mine.akin(other, word)),
} satisfies Record<string, Feature>

function covered(
  words: readonly Word[],
  others: readonly Word[],
  { weightOf }: Asking,
  alike: (word: Word, other: Word) => number,
): number {
  let [found, whole] = [0, 0]
  for (const word of words) {
    const weight = weightOf(word)
    let best = 0
    for (const other of others) best = Math.max(best, alike(word, other))
    found += weight * best
    whole += weight
  }
  return whole === 0 ? 0 : found / whole
}
