import type { Corpus, Word } from './corpus.ts'
import { gramHolders } from './gram-holders.ts'
import { highest } from './highest.ts'
import type { KeptParts } from './kept-parts.ts'

const alikeEnough = 0.2
const mostSimilar = 100

/**
 * From a word to the words of the index that are spelled alike, by the words that hold each n-gram. How alike is the cosine of
 * n-grams weighted by rarity, 0 to 1; below 0.2 counts as not at all.
 */
export function similarWords({ rarityOfGram, holders: heldBy, word: wordOf, learn }: Corpus, kept?: KeptParts) {
  const weightOf = (gram: number): number => rarityOfGram(gram) ** 2
  const { add, remove, sharing, keep } = gramHolders(weightOf, kept)
  const known = new Map<string, ReadonlyMap<number, number>>()
  /** When a word with this n-gram was last looked for. */
  let lastTurn = new Uint32Array(1024)
  let turn = 0

  const lengthOf = ({ grams }: Word): number => {
    let squares = 0
    for (const gram of grams) squares += weightOf(gram)
    return Math.sqrt(squares)
  }

  const likeliest = (word: Word): Word[] => {
    const { ids, rough } = sharing(word)
    return highest(ids, rough, mostSimilar, (id) => wordOf(id).text).map(learn)
  }

  const mark = ({ grams }: Word) => {
    const most = Math.max(...grams)
    if (most >= lastTurn.length) lastTurn = new Uint32Array(most * 2)
    turn++
    for (const gram of grams) lastTurn[gram] = turn
  }

  const find = (word: Word): ReadonlyMap<number, number> => {
    const length = lengthOf(word)
    mark(word)
    const similar = new Map<number, number>()
    for (const other of likeliest(word)) {
      let product = 0
      for (const gram of other.grams) if (lastTurn[gram] === turn) product += weightOf(gram)
      const alike = other.stem === word.stem ? 1 : Math.min(1, product / (length * lengthOf(other)))
      if (alike >= alikeEnough) similar.set(other.id, alike)
    }
    if (heldBy('word', word.id) > 0) similar.set(word.id, 1)
    return similar
  }

  const of = (word: Word): ReadonlyMap<number, number> => {
    const before = known.get(word.text)
    if (before) return before
    const found = find(word)
    known.set(word.text, found)
    return found
  }

  /** To be called when the index has changed. */
  const forget = () => known.clear()
  return { add, remove, of, forget, keep }
}
export type SimilarWords = ReturnType<typeof similarWords>
