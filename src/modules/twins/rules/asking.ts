import type { Corpus } from './corpus.ts'
import { vectorNames, type Asking } from './features/feature.ts'
import type { Side } from './side.ts'
import type { SimilarWords } from './similar-words.ts'
import { spreader } from './sparse.ts'

/** Prepares the side that asks for being held against many others. One asks at a time: preparing the next ends the one before. */
export function askingSides({ rarity }: Corpus, similar: SimilarWords): (side: Side) => Asking {
  const spreaders = vectorNames.map((name) => ({ name, lay: spreader() }))
  return (side) => {
    const known = new Map<number, ReadonlyMap<number, number>>()
    return {
      ...side,
      times: Object.fromEntries(spreaders.map(({ name, lay }) => [name, lay(side[name])])) as Asking['times'],
      alike: (mine, theirs) => {
        if (mine.stem === theirs.stem) return 1
        const words = known.get(mine.id) ?? similar.of(mine)
        known.set(mine.id, words)
        return words.get(theirs.id) ?? 0
      },
      rarityOf: ({ stem }) => rarity('stem', stem),
    }
  }
}
