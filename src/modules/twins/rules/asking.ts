import type { Corpus, Word } from './corpus.ts'
import { vectorNames, type Asking } from './features/feature.ts'
import { gramCosine } from './gram-cosine.ts'
import type { Side } from './side.ts'
import type { SimilarWords } from './similar-words.ts'
import { spreader } from './sparse.ts'

/** Prepares the side that asks for being held against many others. One asks at a time: preparing the next ends the one before. */
export function askingSides(corpus: Corpus, similar: SimilarWords): (side: Side) => Asking {
  const spreaders = vectorNames.map((name) => ({ name, lay: spreader() }))
  const title = gramCosine(corpus, 'grams')
  const text = gramCosine(corpus, 'grams')
  const beginnings = gramCosine(corpus, 'beginnings')
  return (side) => {
    const known = new Map<number, ReadonlyMap<number, number>>()
    const alike = (mine: Word, theirs: Word): number => {
      if (mine.stem === theirs.stem) return 1
      const words = known.get(mine.id) ?? similar.of(mine)
      known.set(mine.id, words)
      return words.get(theirs.id) ?? 0
    }
    const akin = (mine: Word, theirs: Word): number => Math.max(alike(mine, theirs), kinship(mine, theirs))
    const nearest = new Map<number, number>()
    const nearestInText = (theirs: Word): number => {
      const before = nearest.get(theirs.id)
      if (before !== undefined) return before
      let best = 0
      for (const mine of side.textBag.words) best = Math.max(best, akin(mine, theirs))
      nearest.set(theirs.id, best)
      return best
    }
    return {
      ...side,
      times: Object.fromEntries(spreaders.map(({ name, lay }) => [name, lay(side[name])])) as Asking['times'],
      spelled: {
        title: title(side.titleBag),
        text: text(side.textBag),
        beginnings: beginnings(side.titleBag),
      },
      alike,
      akin,
      nearestInText,
      weightOf: corpus.weightOf,
    }
  }
}

const relatedKinship = 0.9

/** How much two words have to do with each other by meaning: 0.4 for one field in common, more for several, most for related ones. */
function kinship(one: Word, other: Word): number {
  if (one.related.some((group) => other.related.includes(group))) return relatedKinship
  const shared = one.fields.filter((field) => other.fields.includes(field)).length
  return shared === 0 ? 0 : Math.min(0.7, 0.25 + 0.15 * shared)
}
