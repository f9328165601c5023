import type { Word } from './corpus.ts'

const mostHolders = 1500
const nextToNothing = 0.15

/** Which words of the index hold which n-gram. */
export function gramHolders(weightOf: (gram: number) => number) {
  const holders: number[][] = []
  let products = new Float64Array(1024)
  /** The root of the number of n-grams: it stands in for a word's length, which takes longer to work out. */
  let sizes = new Float64Array(1024)

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

  /** What very many words hold finds nobody, unless there is nothing else. */
  const telling = ({ grams }: Word): number[] => {
    const all = [...new Set(grams)]
    const rare = all.filter((gram) => (holders[gram]?.length ?? 0) <= mostHolders)
    return rare.length >= 3 ? rare : all
  }

  /** Words that share telling n-grams, and roughly how alike they are: more than next to nothing, and not merely by being long. */
  const sharing = (word: Word): { ids: number[]; rough: number[] } => {
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
    return { ids, rough }
  }

  return { add, remove, sharing }
}
