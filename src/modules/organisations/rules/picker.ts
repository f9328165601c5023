import { foldedText, foldedWords, searchText, shortName, trigrams } from './search-words.ts'
import { allowedErrors, typingErrors } from './typing-errors.ts'

export interface Candidate {
  id: string
  name: string
  /** Name of the county: shown beside the name, and words of it may be typed to tell namesakes apart. */
  county: string | null
  inhabitants: number | null
}

export interface Picker {
  /** The best matches, exact before beginning before beginning of words before typing errors; larger places first. */
  find(query: string, limit: number): Candidate[]
  /** Adds a candidate, or replaces the one with its id. */
  put(candidate: Candidate): void
  remove(id: string): void
}

interface Slot {
  candidate: Candidate
  /** The short name, and the name before a bracket or slash: both count as exact. */
  text: string
  base: string
  full: string
  /** Every word of name and county, each with a space before it. */
  words: string
  grams: number
}

/** Better matches that make a search for typing errors needless. */
const enough = 3
/** Of those that share most trigrams, so many are compared letter by letter. */
const closest = 80

/** An index over all candidates, built once and kept up to date; a search over 11,000 takes a few milliseconds. */
export function openPicker(candidates: Iterable<Candidate>): Picker {
  const slots: (Slot | undefined)[] = []
  const slotOf = new Map<string, number>()
  const slotsWith = new Map<string, number[]>()

  function put(candidate: Candidate) {
    remove(candidate.id)
    const slot = slotFor(candidate)
    for (const gram of trigrams(slot.text)) {
      const found = slotsWith.get(gram)
      if (found) found.push(slots.length)
      else slotsWith.set(gram, [slots.length])
    }
    slotOf.set(candidate.id, slots.length)
    slots.push(slot)
  }

  function remove(id: string) {
    const at = slotOf.get(id)
    if (at === undefined) return
    slots[at] = undefined
    slotOf.delete(id)
  }

  function find(query: string, limit: number): Candidate[] {
    const typed = foldedText(query)
    if (typed === '') return []
    const matches = slots.flatMap((slot) => rankedBy(slot, typed, rank))
    if (matches.length < Math.min(enough, limit)) {
      const seen = new Set(matches.map(({ slot }) => slot))
      matches.push(...misspelt(typed).filter(({ slot }) => !seen.has(slot)))
    }
    return matches
      .sort((a, b) => a.rank - b.rank || inhabitantsOf(b) - inhabitantsOf(a) || a.slot.text.length - b.slot.text.length)
      .slice(0, limit)
      .map(({ slot }) => slot.candidate)
  }

  function misspelt(typed: string): Match[] {
    const grams = trigrams(typed)
    const shared = new Map<number, number>()
    for (const gram of grams) for (const at of slotsWith.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared]
      .flatMap(([at, common]) => {
        const slot = slots[at]
        return slot ? [{ slot, similarity: common / (grams.size + slot.grams - common) }] : []
      })
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, closest)
      .flatMap(({ slot }) => rankedBy(slot, typed, rankMisspelt))
  }

  for (const candidate of candidates) put(candidate)
  return { find, put, remove }
}

interface Match {
  slot: Slot
  rank: number
}

const inhabitantsOf = ({ slot }: Match) => slot.candidate.inhabitants ?? 0

function slotFor(candidate: Candidate): Slot {
  const text = searchText(candidate.name)
  const words = [...foldedWords(candidate.name), ...foldedWords(candidate.county ?? '')]
  return {
    candidate,
    text,
    base: foldedText(shortName(candidate.name).split(/[(/]/, 1)[0]!),
    full: foldedText(candidate.name),
    words: words.map((word) => ` ${word}`).join(''),
    grams: trigrams(text).size,
  }
}

function rankedBy(
  slot: Slot | undefined,
  typed: string,
  rule: (slot: Slot, typed: string) => number | undefined,
): Match[] {
  const rank = slot && rule(slot, typed)
  return slot && rank !== undefined ? [{ slot, rank }] : []
}

function rank({ text, base, full, words }: Slot, typed: string): number | undefined {
  if (text === typed || base === typed || full === typed) return 0
  if (full.startsWith(typed)) return 1
  return typed.split(' ').every((word) => words.includes(` ${word}`)) ? 2 : undefined
}

/** Errors in the whole name weigh less than in a beginning or in a later word. */
function rankMisspelt({ text, base }: Slot, typed: string): number | undefined {
  const name = typingErrors(typed, text)
  const later = [...text.matchAll(/ /g)].map(({ index }) => typingErrors(typed, text.slice(index + 1)).begin)
  const errors = Math.min(name.whole, typingErrors(typed, base).whole)
  const beginErrors = Math.min(name.begin, ...later)
  if (Math.min(errors, beginErrors) > allowedErrors(typed.length)) return undefined
  return 3 + Math.min(errors, beginErrors + 0.5)
}
