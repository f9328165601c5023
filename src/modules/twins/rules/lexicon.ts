import type { WordGroups } from '../schema.ts'
import { fold } from './fold.ts'
import { isPhrase, phraseKey, type Phrases } from './phrases.ts'
import { stem } from './stem.ts'

/** The groups a word belongs to, by its whole, its beginning or its end. */
interface Groups {
  synonyms: readonly number[]
  fields: readonly number[]
}
export interface Meaning extends Groups {
  isPlain: boolean
}

const shortestPart = 4

/**
 * Looks words up in groups of equivalent words and of words of one field. A compound belongs to the groups of its longest known
 * beginning and end: Kitagebühr to those of Kita and of Gebühr. Terms of several words are known as a whole, and joined to one.
 */
export function lexicon({ synonyms, fields, plain }: WordGroups) {
  const entries = new Map<string, { synonyms: number[]; fields: number[] }>()
  const phrases = new Set<string>()
  const put = (kind: 'synonyms' | 'fields', group: readonly string[], id: number) => {
    for (const { phrase, keys } of foldedTerms(group)) {
      if (phrase) phrases.add(phrase)
      for (const key of keys) {
        const entry = entries.get(key) ?? { synonyms: [], fields: [] }
        if (!entry[kind].includes(id)) entry[kind].push(id)
        entries.set(key, entry)
      }
    }
  }
  synonyms.forEach((group, id) => put('synonyms', group, id))
  fields.forEach((group, id) => put('fields', group, id))

  const plainWords = new Set(plain.map(keyOf))

  const known = new Map<string, Meaning>()
  const meaningOf = (word: string): Meaning => {
    const before = known.get(word)
    if (before) return before
    const found = { ...meaning(word, (part) => entries.get(part)), isPlain: plainWords.has(stem(word)) }
    if (known.size > 300_000) known.clear()
    known.set(word, found)
    return found
  }
  return { meaningOf, phrases: phrases as Phrases }
}
export type Lexicon = ReturnType<typeof lexicon>

interface FoldedTerm {
  phrase: string | undefined
  keys: readonly string[]
}
/** By group: those that come with Allmende are the same in every lexicon, and folding them is nearly all the work. */
const foldedBefore = new WeakMap<readonly string[], readonly FoldedTerm[]>()

function foldedTerms(group: readonly string[]): readonly FoldedTerm[] {
  const before = foldedBefore.get(group)
  if (before) return before
  const folded = group.map((term) => {
    const phrase = phraseKey(term)
    return { phrase, keys: phrase ? [phrase, keyOf(term)] : [keyOf(term)] }
  })
  foldedBefore.set(group, folded)
  return folded
}

const keyOf = (term: string): string => stem(fold(term).replace(/[^\p{L}\p{N}]/gu, ''))

function meaning(word: string, entryOf: (part: string) => Groups | undefined): Groups {
  const whole = stem(word)
  const exact = entryOf(whole)
  if (exact) return exact
  if (isPhrase(word)) return { synonyms: [], fields: [] }
  let beginning: Groups | undefined
  for (let end = whole.length - 2; end >= 3 && !beginning; end--) {
    const part = whole.slice(0, end)
    if (end >= shortestPart || isAbbreviation(part) || openEnded.has(part))
      beginning = entryOf(part) ?? entryOf(stem(part))
  }
  let ending: Groups | undefined
  for (let from = 2; whole.length - from >= shortestPart && !ending; from++) ending = entryOf(whole.slice(from))
  return {
    synonyms: union(beginning?.synonyms, ending?.synonyms),
    fields: union(beginning?.fields, ending?.fields),
  }
}

/** Kfz, DMS, LKW: letters that no German word begins with. */
const openEnded = new Set(['bau'])

const isAbbreviation = (part: string): boolean => !/[aeiouy]/.test(part)

const union = (first: readonly number[] = [], second: readonly number[] = []): number[] => [
  ...new Set([...first, ...second]),
]
