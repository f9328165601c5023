import type { Corpus } from './corpus.ts'
import type { Asking } from './features/feature.ts'
import type { Side } from './side.ts'
import type { SimilarWords } from './similar-words.ts'
import { spread } from './sparse.ts'

/** Prepares the side that asks for being held against many others. */
export function asking(side: Side, { rarity }: Corpus, similar: SimilarWords): Asking {
  const known = new Map<number, ReadonlyMap<number, number>>()
  return {
    ...side,
    times: {
      titleGrams: spread(side.titleGrams),
      textGrams: spread(side.textGrams),
      titleStems: spread(side.titleStems),
      textStems: spread(side.textStems),
      titleMeanings: spread(side.titleMeanings),
      textMeanings: spread(side.textMeanings),
      titleFields: spread(side.titleFields),
      textFields: spread(side.textFields),
    },
    alike: (mine, theirs) => {
      if (mine.stem === theirs.stem) return 1
      const words = known.get(mine.id) ?? similar.of(mine)
      known.set(mine.id, words)
      return words.get(theirs.id) ?? 0
    },
    rarityOf: ({ stem }) => rarity('stem', stem),
  }
}
