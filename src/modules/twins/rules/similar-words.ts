import type { Corpus, Word } from './corpus.ts'

const alikeEnough = 0.2
const mostHolders = 3000
const mostSimilar = 400

/**
 * From a word to the words of the index that are spelled alike, by the words that hold each n-gram. How alike is the cosine of
 * n-grams weighted by rarity, 0 to 1; below 0.2 counts as not at all.
 */
export function similarWords({ rarity, word: wordOf }: Corpus) {
  const holders: number[][] = []
  const known = new Map<string, ReadonlyMap<number, number>>()
  let sums = new Float64Array(1024)

  const add = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) (holders[gram] ??= []).push(id)
    if (id >= sums.length) sums = new Float64Array(id * 2)
  }

  const remove = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) holders[gram]!.splice(holders[gram]!.indexOf(id), 1)
  }

  const weightsOf = ({ grams }: Word): Map<number, number> => {
    const weights = new Map<number, number>()
    for (const gram of grams) weights.set(gram, (weights.get(gram) ?? 0) + rarity('gram', gram))
    let squares = 0
    for (const weight of weights.values()) squares += weight * weight
    const length = Math.sqrt(squares)
    for (const [gram, weight] of weights) weights.set(gram, weight / length)
    return weights
  }

  /** What very many words hold finds nobody, unless there is nothing else. */
  const telling = (weights: Map<number, number>): [number, number][] => {
    const rare = [...weights].filter(([gram]) => (holders[gram]?.length ?? 0) <= mostHolders)
    return rare.length >= 3 ? rare : [...weights]
  }

  const roughly = (mine: Map<number, number>): number[] => {
    const touched: number[] = []
    for (const [gram, weight] of telling(mine))
      for (const id of holders[gram] ?? []) {
        if (sums[id] === 0) touched.push(id)
        sums[id]! += weight
      }
    const found = touched.map((id) => ({ id, sum: sums[id]!, text: wordOf(id).text })).filter(({ sum }) => sum > 0.15)
    for (const id of touched) sums[id] = 0
    return found
      .sort((one, other) => other.sum - one.sum || (one.text < other.text ? -1 : 1))
      .slice(0, mostSimilar)
      .map(({ id }) => id)
  }

  const find = (word: Word): ReadonlyMap<number, number> => {
    const mine = weightsOf(word)
    const similar = new Map<number, number>()
    for (const id of roughly(mine)) {
      let product = 0
      for (const [gram, weight] of weightsOf(wordOf(id))) product += weight * (mine.get(gram) ?? 0)
      const sameStem = wordOf(id).stem === word.stem
      if (sameStem || product >= alikeEnough) similar.set(id, sameStem ? 1 : product)
    }
    return similar.set(word.id, 1)
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
