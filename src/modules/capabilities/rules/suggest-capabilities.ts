import type { Capability, SuggestedCapability } from '../schema.ts'
import { contentWords, likeness, stem } from './german-words.ts'

interface Word {
  /** As it stands in the vocabulary: what is shown as the reason. */
  written: string
  stem: string
}
interface Entry {
  capability: Capability
  /** Name and synonyms, each as its words. */
  terms: readonly (readonly Word[])[]
  description: readonly Word[]
}
interface Match {
  likeness: number
  written: string
}

/** A word of the description says less about a capability than one of its names. */
const descriptionWeight = 0.4
/** Below this, only far relatives of words were found. */
const leastScore = 1.5
const mostReasons = 5

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
  const entries = entriesOf(vocabulary)
  const asked = [...new Set(contentWords(text.slice(0, 2000)).map(stem))]
  const matches = asked.map((word) => entries.map((entry) => bestMatch(word, entry)))
  const weights = matches.map((ofWord) => {
    const known = ofWord.reduce((sum, match) => sum + (match?.likeness ?? 0), 0)
    return Math.log(1 + entries.length / (1 + known))
  })
  return entries
    .map((entry, at) => {
      const found = asked
        .map((_, word) => ({ match: matches[word]![at], weight: weights[word]! }))
        .flatMap(({ match, weight }) => (match ? [{ written: match.written, score: match.likeness * weight }] : []))
        .sort((a, b) => b.score - a.score)
      const score = found.reduce((sum, { score }) => sum + score, 0) + wholeTerm(entry, asked, weights)
      const because = [...new Set(found.map(({ written }) => written))].slice(0, mostReasons)
      return { capability: entry.capability, because, score }
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ capability, because }) => ({ capability, because }))
}

function bestMatch(word: string, { terms, description }: Entry): Match | undefined {
  let best: Match | undefined
  const consider = (weight: number) => (other: Word) => {
    const similar = likeness(word, other.stem) * weight
    if (similar > (best?.likeness ?? 0)) best = { likeness: similar, written: other.written }
  }
  for (const term of terms) term.forEach(consider(1))
  description.forEach(consider(descriptionWeight))
  return best
}

/** Half the weight of the words of that name or synonym of which the text has every word. */
function wholeTerm({ terms }: Entry, asked: readonly string[], weights: readonly number[]): number {
  const whole = terms.map((term) => {
    const at = term.map((word) => asked.findIndex((other) => likeness(word.stem, other) >= 0.6))
    return at.includes(-1) ? 0 : at.reduce((sum, index) => sum + weights[index]!, 0) / 2
  })
  return Math.max(0, ...whole)
}

/** A vocabulary is asked again with every letter that is typed. */
const prepared = new WeakMap<readonly Capability[], readonly Entry[]>()

function entriesOf(vocabulary: readonly Capability[]): readonly Entry[] {
  const known = prepared.get(vocabulary)
  if (known) return known
  const entries = vocabulary.map((capability) => ({
    capability,
    terms: [capability.name, ...capability.synonyms].map(wordsOf).filter((words) => words.length > 0),
    description: wordsOf(capability.description),
  }))
  prepared.set(vocabulary, entries)
  return entries
}

const wordsOf = (text: string): Word[] =>
  text
    .split(/[\s,;()]+/)
    .flatMap((written) =>
      contentWords(written).map((word) => ({ written: written.replace(/[.]$/, ''), stem: stem(word) })),
    )
