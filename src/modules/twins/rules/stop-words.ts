import { stopWords } from '../data/german-stop-words.ts'
import { fold } from './fold.ts'

const folded = new Set(stopWords.split(/\s+/).map(fold))

export const isStopWord = (word: string): boolean => folded.has(word)
