import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** Terms of several words, each as the stems of its words with a space between: vorlaufig personalausweis. */
export type Phrases = ReadonlySet<string>

const longestPhrase = 4

/** A term as it is looked up, undefined where it is a single word. */
export function phraseKey(term: string): string | undefined {
  const words = wordsOf(term)
  return words.length > 1 && words.length <= longestPhrase ? words.map(stem).join(' ') : undefined
}

export interface Wording {
  phrases: Phrases
  /** The word that stands for all that mean the same; the word itself where there is none. */
  standIn: (term: string) => string
  /** What was meant where somebody mistyped. */
  correct: (word: string) => string
}

/** A word or a term of several words as it stands in a text, and what stands for it. */
export interface Term {
  text: string
  standing: string
}

/**
 * The words of a text, and every known term of several words where it begins, whatever the endings. Where one word stands for such a term,
 * the words of the term are left out: who writes elektronische Akte says what E-Akte says.
 */
export function termsOf(words: readonly string[], wording: Wording): Term[] {
  const meant = words.map(wording.correct)
  const long = longTerms(meant, wording)
  const isSpoken = (at: number) =>
    long.some(({ text, standing, from, end }) => standing !== text && from <= at && at < end)
  return meant.flatMap((text, at) => [
    ...(isSpoken(at) ? [] : [{ text, standing: wording.standIn(text) }]),
    ...long.filter(({ from }) => from === at),
  ])
}

function longTerms(words: readonly string[], { phrases, standIn }: Wording) {
  const stems = words.map(stem)
  return words.flatMap((_, from) => {
    const ends = Array.from({ length: longestPhrase - 1 }, (_, more) => from + more + 2)
    return ends
      .filter((end) => end <= words.length && phrases.has(stems.slice(from, end).join(' ')))
      .map((end) => {
        const text = words.slice(from, end).join(' ')
        return { text, standing: standIn(text), from, end }
      })
  })
}

export const isPhrase = (word: string): boolean => word.includes(' ')
