import type { Corpus, Word } from './corpus.ts'

/** Distinct words with how often each occurs. */
export interface Bag {
  words: readonly Word[]
  times: readonly number[]
}

export function bagOf(words: readonly Word[]): Bag {
  const distinct = new Map(words.map((word) => [word.id, word]))
  const times = new Map<number, number>()
  for (const { id } of words) times.set(id, (times.get(id) ?? 0) + 1)
  return { words: [...distinct.values()], times: [...times.values()] }
}

export type GramKind = 'grams' | 'beginnings'

/**
 * Cosine of the n-grams of two bags of words, each weighted by its rarity: how alike they are spelled as a whole, 0 to 1.
 *   product = sum over words of times * (n-grams shared with the other bag, rarity squared)
 *   length = root of the sum over words of (times * length of the word) squared, as if different words shared no n-gram
 * What a word contributes is worked out once for each question. Who lays out another bag ends the one before.
 */
export function gramCosine({ rarityOfGram }: Corpus, kind: GramKind) {
  let flat = new Float64Array(4096)
  let laid: number[] = []

  const lengthOf = ({ words, times }: Bag): number => {
    let squares = 0
    for (let place = 0; place < words.length; place++) squares += times[place]! ** 2 * squaresOf(words[place]!)
    return Math.sqrt(squares)
  }
  const squares = new Map<number, number>()
  const squaresOf = (word: Word): number => {
    const known = squares.get(word.id)
    if (known !== undefined) return known
    let sum = 0
    for (const gram of word[kind]) sum += rarityOfGram(gram) ** 2
    squares.set(word.id, sum)
    return sum
  }

  const layOut = (bag: Bag) => {
    for (const gram of laid) flat[gram] = 0
    laid = bag.words.flatMap((word) => [...word[kind]])
    const most = laid.reduce((more, gram) => Math.max(more, gram), 0)
    if (most >= flat.length) flat = new Float64Array(most * 2)
    bag.words.forEach((word, place) => {
      for (const gram of word[kind]) flat[gram]! += bag.times[place]! * rarityOfGram(gram)
    })
  }

  return (mine: Bag): ((theirs: Bag) => number) => {
    layOut(mine)
    squares.clear()
    const products = new Map<number, number>()
    const productOf = (word: Word): number => {
      const known = products.get(word.id)
      if (known !== undefined) return known
      let sum = 0
      for (const gram of word[kind]) sum += (flat[gram] ?? 0) && flat[gram]! * rarityOfGram(gram)
      products.set(word.id, sum)
      return sum
    }
    const myLength = lengthOf(mine)
    return (theirs) => {
      let product = 0
      for (let place = 0; place < theirs.words.length; place++)
        product += theirs.times[place]! * productOf(theirs.words[place]!)
      return product === 0 ? 0 : product / (myLength * lengthOf(theirs))
    }
  }
}
