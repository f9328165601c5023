import type { Word } from '../corpus.ts'
import type { Asking, Feature } from './feature.ts'

/**
 * How much of what one side says has a counterpart in the other: for each word the most alike spelled one, weighted by rarity.
 * One side may say much more without losing by it, unlike in a cosine.
 */
export const coveredWords = {
  myTitleInTheirTitle: (mine, { title }) => covered(mine.title, title, mine, (word, other) => mine.alike(word, other)),
  theirTitleInMyTitle: (mine, { title }) => covered(title, mine.title, mine, (word, other) => mine.alike(other, word)),
  myTitleInTheirText: (mine, { text }) => covered(mine.title, text, mine, (word, other) => mine.alike(word, other)),
  theirTitleInMyText: (mine, { title }) => covered(title, mine.text, mine, (word, other) => mine.alike(other, word)),
  rarestOfMyTitle: (mine, { title }) => rarestShared(mine, title),
} satisfies Record<string, Feature>

function covered(
  words: readonly Word[],
  others: readonly Word[],
  { rarityOf }: Asking,
  alike: (word: Word, other: Word) => number,
): number {
  let [found, whole] = [0, 0]
  for (const word of words) {
    const weight = rarityOf(word)
    let best = 0
    for (const other of others) best = Math.max(best, alike(word, other))
    found += weight * best
    whole += weight
  }
  return whole === 0 ? 0 : found / whole
}

/** The rarity of the rarest word of my title that has a counterpart, on a scale where 10 is very rare. */
function rarestShared(mine: Asking, others: readonly Word[]): number {
  let most = 0
  for (const word of mine.title) {
    let best = 0
    for (const other of others) best = Math.max(best, mine.alike(word, other))
    most = Math.max(most, best * mine.rarityOf(word))
  }
  return most / 10
}
