import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'

/** What counts in a text, in its order, folded: words of two letters or more. Numbers and years say nothing about a need. */
export function wordsOf(text: string, limit = Infinity): string[] {
  const words: string[] = []
  for (const [word] of fold(text).matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    if (word.length < 2 || isStopWord(word)) continue
    words.push(word.length > longestWord ? word.slice(0, longestWord) : word)
    if (words.length >= limit) break
  }
  return words
}

/** Longer ones are not words; their end would only cost memory. */
const longestWord = 60
