import type { Corpus, Word } from './corpus.ts'
import { highest } from './highest.ts'

const alikeEnough = 0.2
const mostHolders = 1500
const mostSimilar = 100
const nextToNothing = 0.15

/**
 * From a word to the words of the index that are spelled alike, by the words that hold each n-gram. How alike is the cosine of
 * n-grams weighted by rarity, 0 to 1; below 0.2 counts as not at all.
 */
export function similarWords({ rarityOfGram, holders: heldBy, word: wordOf, learn }: Corpus) {
  const holders: number[][] = []
  const known = new Map<string, ReadonlyMap<number, number>>()
  let products = new Float64Array(1024)
  /** The root of the number of n-grams: it stands in for a word's length, which takes longer to work out. */
  let sizes = new Float64Array(1024)
  /** When a word with this n-gram was last looked for. */
  let lastTurn = new Uint32Array(1024)
  let turn = 0

  const add = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) (holders[gram] ??= []).push(id)
    if (id >= sizes.length) {
      const larger = new Float64Array(id * 2)
      larger.set(sizes)
      sizes = larger
      products = new Float64Array(id * 2)
    }
    sizes[id] = Math.sqrt(grams.length)
  }

  const remove = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) holders[gram]!.splice(holders[gram]!.indexOf(id), 1)
  }

  const weightOf = (gram: number): number => rarityOfGram(gram) ** 2
  const lengthOf = ({ grams }: Word): number => {
    let squares = 0
    for (const gram of grams) squares += weightOf(gram)
    return Math.sqrt(squares)
  }

  /** What very many words hold finds nobody, unless there is nothing else. */
  const telling = ({ grams }: Word): number[] => {
    const all = [...new Set(grams)]
    const rare = all.filter((gram) => (holders[gram]?.length ?? 0) <= mostHolders)
    return rare.length >= 3 ? rare : all
  }

  /** Words that share telling n-grams, the likeliest: more than next to nothing, and not merely by being long. */
  const likeliest = (word: Word): Word[] => {
    const touched: number[] = []
    let most = 0
    for (const gram of telling(word)) {
      const weight = weightOf(gram)
      for (const id of holders[gram] ?? []) {
        if (products[id] === 0) touched.push(id)
        products[id]! += weight
        if (products[id]! > most) most = products[id]!
      }
    }
    const ids: number[] = []
    const rough: number[] = []
    for (const id of touched) {
      if (products[id]! > most * nextToNothing) {
        ids.push(id)
        rough.push(products[id]! / sizes[id]!)
      }
      products[id] = 0
    }
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
  return { add, remove, of, forget }
}
export type SimilarWords = ReturnType<typeof similarWords>
