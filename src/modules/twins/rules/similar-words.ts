import type { Corpus, Word } from './corpus.ts'

const alikeEnough = 0.2
const mostHolders = 1500
const mostSimilar = 120

/**
 * From a word to the words of the index that are spelled alike, by the words that hold each n-gram. How alike is the cosine of
 * n-grams weighted by rarity, 0 to 1; below 0.2 counts as not at all.
 */
export function similarWords({ rarityOfGram, holders: heldBy, word: wordOf }: Corpus) {
  const holders: number[][] = []
  const known = new Map<string, ReadonlyMap<number, number>>()
  let products = new Float64Array(1024)

  const add = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) (holders[gram] ??= []).push(id)
    if (id >= products.length) products = new Float64Array(id * 2)
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

  /** Words that share telling n-grams, and how much; those that share next to nothing are left out. */
  const neighbours = (word: Word): { id: number; product: number }[] => {
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
    const found: { id: number; product: number }[] = []
    for (const id of touched) {
      if (products[id]! > most * 0.25) found.push({ id, product: products[id]! })
      products[id] = 0
    }
    return found
  }

  const find = (word: Word): ReadonlyMap<number, number> => {
    const length = lengthOf(word)
    const mine = new Set(word.grams)
    const rough = neighbours(word).map(({ id, product }) => ({ id, alike: product / (length * lengthOf(wordOf(id))) }))
    const best = rough
      .filter(({ alike }) => alike > alikeEnough / 3)
      .sort((one, other) => other.alike - one.alike || (wordOf(one.id).text < wordOf(other.id).text ? -1 : 1))
    const similar = new Map<number, number>()
    for (const { id } of best.slice(0, mostSimilar)) {
      const other = wordOf(id)
      let product = 0
      for (const gram of other.grams) if (mine.has(gram)) product += weightOf(gram)
      const alike = other.stem === word.stem ? 1 : Math.min(1, product / (length * lengthOf(other)))
      if (alike >= alikeEnough) similar.set(id, alike)
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
