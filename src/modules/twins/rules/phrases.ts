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

/** The words of a text, and after them every known term of several words that stands in it, whatever the endings. */
export function withPhrases(words: readonly string[], phrases: Phrases): string[] {
  if (phrases.size === 0) return [...words]
  const stems = words.map(stem)
  const found = words.flatMap((_, from) => {
    const ends = Array.from({ length: longestPhrase - 1 }, (_, more) => from + more + 2)
    return ends
      .filter((end) => end <= words.length && phrases.has(stems.slice(from, end).join(' ')))
      .map((end) => words.slice(from, end).join(' '))
  })
  return [...words, ...found]
}

export const isPhrase = (word: string): boolean => word.includes(' ')
