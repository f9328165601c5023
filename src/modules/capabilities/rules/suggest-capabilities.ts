import type { Capability, SuggestedCapability } from '../schema.ts'
import { contentWords, likeness, stem } from './german-words.ts'
import { indexOf, type VocabularyIndex } from './vocabulary-index.ts'

/** What one word of the text has in common with the vocabulary. */
interface AskedWord {
  /** The fewer capabilities know it, the more it counts. */
  weight: number
  likenessTo: ReadonlyMap<string, number>
  /** By the place of the capability in the vocabulary. */
  best: ReadonlyMap<number, { likeness: number; written: string }>
}

/** Below this, only far relatives of words were found. */
const leastScore = 1.5
const mostReasons = 5
const longestText = 2000

/**
 * The capabilities of a vocabulary that a text speaks of, best first, each with the words it was found by. A word counts
 * the more, the fewer capabilities know it; a name or synonym found as a whole counts extra.
 * Example: 'Parkausweise online' finds 'Bewohnerparkausweise ausstellen', because of 'Parkausweis'.
 */
export function suggestCapabilities(
  text: string,
  vocabulary: readonly Capability[],
  limit = 5,
): readonly SuggestedCapability[] {
  const index = indexOf(vocabulary)
  const words = [...new Set(contentWords(text.slice(0, longestText)).map(stem))].map((word) =>
    askedWord(word, index, vocabulary.length),
  )
  return vocabulary
    .map((capability, at) => {
      const found = words
        .flatMap(({ best, weight }) => {
          const match = best.get(at)
          return match ? [{ written: match.written, score: match.likeness * weight }] : []
        })
        .sort((a, b) => b.score - a.score)
      const score = found.reduce((sum, { score }) => sum + score, 0)
      const because = [...new Set(found.map(({ written }) => written))].slice(0, mostReasons)
      return { capability, because, score: score && score + wholeTerm(index.terms[at]!, words) }
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ capability, because }) => ({ capability, because }))
}

function askedWord(word: string, { occurrences }: VocabularyIndex, capabilities: number): AskedWord {
  const likenessTo = new Map<string, number>()
  const best = new Map<number, { likeness: number; written: string }>()
  for (const [stem, places] of occurrences) {
    const like = likeness(word, stem)
    if (like === 0) continue
    likenessTo.set(stem, like)
    for (const { at, weight, written } of places)
      if (like * weight > (best.get(at)?.likeness ?? 0)) best.set(at, { likeness: like * weight, written })
  }
  const known = best.values().reduce((sum, { likeness }) => sum + likeness, 0)
  return { weight: Math.log(1 + capabilities / (1 + known)), likenessTo, best }
}

/** Half the weight of the words of that name or synonym of which the text has every word. */
function wholeTerm(terms: readonly (readonly string[])[], words: readonly AskedWord[]): number {
  const whole = terms.map((stems) => {
    const found = stems.map((stem) => words.find(({ likenessTo }) => (likenessTo.get(stem) ?? 0) >= 0.6))
    return found.includes(undefined) ? 0 : found.reduce((sum, word) => sum + word!.weight, 0) / 2
  })
  return Math.max(0, ...whole)
}
