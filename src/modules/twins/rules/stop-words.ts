import { stopWords } from '../data/german-stop-words.ts'
import { fold } from './fold.ts'

let folded: ReadonlySet<string> | undefined

export function isStopWord(word: string): boolean {
  folded ??= new Set(stopWords.split(/\s+/).map(fold))
  return folded.has(word)
}
