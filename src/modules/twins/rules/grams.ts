import { isPhrase } from './phrases.ts'

/**
 * Character 3-, 4- and 5-grams of a word with its boundaries, each as often as it occurs: amt → _am amt mt_ _amt amt_ _amt_.
 * None of a term of several words: its words have them.
 */
export function gramsOf(word: string): string[] {
  if (isPhrase(word)) return []
  const bounded = `_${word}_`
  const grams: string[] = []
  for (let size = 3; size <= 5; size++)
    for (let from = 0; from + size <= bounded.length; from++) grams.push(bounded.slice(from, from + size))
  return grams
}

/** N-grams of the first half of a word, at least of four letters. */
export const beginningsOf = (word: string): string[] => {
  if (isPhrase(word)) return []
  const end = Math.max(5, 1 + Math.ceil(word.length / 2))
  return gramsOf(word.slice(0, end - 1)).filter((gram) => !gram.endsWith('_') || word.length < end)
}
