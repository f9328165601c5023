import type { Word } from './corpus.ts'
import { grown } from './grown.ts'
import { numbersIn, partsOf, under, type KeptParts } from './kept-parts.ts'
import { numberLists } from './number-lists.ts'

const mostHolders = 1500
const nextToNothing = 0.15

/** Which words of the index hold which n-gram. */
export function gramHolders(weightOf: (gram: number) => number, kept?: KeptParts) {
  const holders = numberLists(partsOf(kept, 'holders'))
  /** How many n-grams a word has; the root of it stands in for a word's length, which takes longer to work out. */
  let counts = kept ? numbersIn(kept, 'counts') : new Uint32Array(1024)
  let products = new Float64Array(counts.length)

  const add = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) holders.append(gram, id)
    if (id >= counts.length) {
      counts = grown(counts, id + 1)
      products = new Float64Array(counts.length)
    }
    counts[id] = grams.length
  }

  const remove = ({ id, grams }: Word) => {
    for (const gram of new Set(grams)) holders.drop(gram, id)
  }

  /** What very many words hold finds nobody, unless there is nothing else. */
  const telling = ({ grams }: Word): number[] => {
    const all = [...new Set(grams)]
    const rare = all.filter((gram) => holders.length(gram) <= mostHolders)
    return rare.length >= 3 ? rare : all
  }

  /** Words that share telling n-grams, and roughly how alike they are: more than next to nothing, and not merely by being long. */
  const sharing = (word: Word): { ids: number[]; rough: number[] } => {
    const touched: number[] = []
    let most = 0
    const values = holders.values()
    for (const gram of telling(word)) {
      const weight = weightOf(gram)
      const start = holders.start(gram)
      const end = start + holders.length(gram)
      for (let place = start; place < end; place++) {
        const id = values[place]!
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
        rough.push(products[id]! / Math.sqrt(counts[id]!))
      }
      products[id] = 0
    }
    return { ids, rough }
  }

  const keep = (): KeptParts => ({ counts: counts.slice(), ...under('holders', holders.keep()) })
  return { add, remove, sharing, keep }
}
