import type { WordGroups } from '../schema.ts'
import { fold } from './fold.ts'
import { isPhrase, phraseKey, type Wording } from './phrases.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'
import { beginningsIn, endingsIn } from './word-parts.ts'

/** The groups of related words and of words of one field that a word belongs to. */
interface Groups {
  related: readonly number[]
  fields: readonly number[]
}
export interface Meaning extends Groups {
  isPlain: boolean
  /** It stands in a group as it is. */
  isKnown: boolean
  /** The groups of its parts, where it does not. */
  beginning?: readonly number[] | undefined
  ending?: readonly number[] | undefined
  /** What it begins with, or is, that means something else than its parts; mostly nothing. */
  apart: string
}

/**
 * Looks words up in groups of related words and of words of one field. A compound belongs to the groups of its longest known
 * beginning and end: Kitagebühr to those of Kita and of Gebühr. Terms of several words are known as a whole, and joined to one.
 * Of words that mean the same one stands for all, so that whatever is found by one of them is found by the others.
 */
export function lexicon({ synonyms, related, fields, plain, apart }: WordGroups) {
  const standIns = standInsOf(synonyms)
  const entries = new Map<string, { related: number[]; fields: number[] }>()
  const phrases = new Set<string>()
  const put = (kind: 'related' | 'fields', group: readonly string[], id: number) => {
    for (const { phrase, keys } of foldedTerms(group)) {
      if (phrase) phrases.add(phrase)
      for (const key of new Set(keys.flatMap((each) => [each, stem(standIns.get(each) ?? each)]))) {
        const entry = entries.get(key) ?? { related: [], fields: [] }
        if (!entry[kind].includes(id)) entry[kind].push(id)
        entries.set(key, entry)
      }
    }
  }
  related.forEach((group, id) => put('related', group, id))
  fields.forEach((group, id) => put('fields', group, id))

  const plainWords = new Set(plain.map(keyOf))
  const apartWords = new Set(apart.map(keyOf))

  const groupWords = [...new Set([...synonyms, ...related, ...fields].flatMap(wordsIn))]
  const groupStems = new Set(groupWords.map(stem))
  const known = new Map<string, Meaning>()
  const meaningOf = (word: string): Meaning => {
    const before = known.get(word)
    if (before) return before
    const whole = stem(word)
    const found = {
      ...meaning(word, (part) => entries.get(part)),
      isPlain: plainWords.has(whole),
      apart: [whole, ...beginningsIn(whole)].map(stem).find((part) => apartWords.has(part)) ?? '',
    }
    if (known.size > 300_000) known.clear()
    known.set(word, found)
    return found
  }
  return {
    meaningOf,
    /** Every word that stands in a group, alone or in a term. */
    groupWords,
    isInGroup: (word: string): boolean => groupStems.has(stem(word)),
    wording: {
      phrases,
      standIn: (word: string) => standIns.get(stem(word)) ?? word,
      correct: (word: string) => word,
    } as Wording,
  }
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

/** Folding them takes longest, and those that come with Allmende are the same in every lexicon. */
const wordsBefore = new WeakMap<readonly string[], readonly string[]>()

function wordsIn(group: readonly string[]): readonly string[] {
  const words = wordsBefore.get(group) ?? group.flatMap((term) => [...wordsOf(term), foldedTerm(term)])
  wordsBefore.set(group, words)
  return words
}

const foldedTerm = (term: string): string => fold(term).replace(/[^\p{L}\p{N}]/gu, '')
const keyOf = (term: string): string => stem(foldedTerm(term))

/** From the stem of each term to the first of its group. */
const standInsOf = (groups: WordGroups['synonyms']): ReadonlyMap<string, string> =>
  new Map(
    groups.flatMap(([first = '', ...others]) =>
      others.map((term): [string, string] => [phraseKey(term) ?? keyOf(term), foldedTerm(first)]),
    ),
  )

function meaning(
  word: string,
  entryOf: (part: string) => Groups | undefined,
): Groups & Omit<Meaning, 'isPlain' | 'apart'> {
  const whole = stem(word)
  const exact = entryOf(whole)
  if (exact) return { ...exact, isKnown: true }
  if (isPhrase(word)) return { related: [], fields: [], isKnown: false }
  const beginning = first(beginningsIn(whole), (part) => entryOf(part) ?? entryOf(stem(part)))
  const ending = first(endingsIn(whole), entryOf)
  return {
    related: union(beginning?.related, ending?.related),
    fields: union(beginning?.fields, ending?.fields),
    isKnown: false,
    beginning: beginning?.related,
    ending: ending?.related,
  }
}

function first<T>(parts: readonly string[], find: (part: string) => T | undefined): T | undefined {
  for (const part of parts) {
    const found = find(part)
    if (found) return found
  }
  return undefined
}

const union = (first: readonly number[] = [], second: readonly number[] = []): number[] => [
  ...new Set([...first, ...second]),
]
