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
  /** Every word of the name, each with a space before it. */
  words: string
  countyWords: string
  grams: number
}

/** So many matches, or an exact one, make a search for typing errors needless. */
const enough = 3
/** Of those that share most trigrams, so many are compared letter by letter. */
const closest = 50
const leastSimilarity = 0.2

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
    const matches = ranked(slots, typed, rank)
    const isFound = matches.length >= Math.min(enough, limit) || matches.some(({ rank }) => rank === 0)
    if (!isFound) {
      const seen = new Set(matches.map(({ slot }) => slot))
      matches.push(...ranked(similar(typed), typed, rankMisspelt).filter(({ slot }) => !seen.has(slot)))
    }
    return matches
      .sort((a, b) => a.rank - b.rank || inhabitantsOf(b) - inhabitantsOf(a) || a.slot.text.length - b.slot.text.length)
      .slice(0, limit)
      .map(({ slot }) => slot.candidate)
  }

  function similar(typed: string): Slot[] {
    const grams = trigrams(typed)
    const shared = new Uint8Array(slots.length)
    for (const gram of grams) for (const at of slotsWith.get(gram) ?? []) shared[at]!++
    const found: { slot: Slot; similarity: number }[] = []
    for (let at = 0; at < slots.length; at++) {
      const common = shared[at]!
      const slot = common > 0 ? slots[at] : undefined
      if (!slot) continue
      const similarity = common / (grams.size + slot.grams - common)
      if (similarity >= leastSimilarity) found.push({ slot, similarity })
    }
    return found
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, closest)
      .map(({ slot }) => slot)
  }

  for (const candidate of candidates) put(candidate)
  return { find, put, remove }
}

interface Match {
  slot: Slot
  rank: number
}

const inhabitantsOf = ({ slot }: Match) => slot.candidate.inhabitants ?? 0

/** Where a name tells itself from namesakes: Halle (Saale), Cottbus/Chóśebuz, Frankfurt am Main, Neustadt a.d.Aisch. */
const addition = /[(/]| (am|an|auf|bei|im|in|ob|vor|[abiv]\.) ?.*/

function slotFor(candidate: Candidate): Slot {
  const name = shortName(candidate.name)
  const text = searchText(name)
  return {
    candidate,
    text,
    base: foldedText(name.split(addition, 1)[0]!),
    full: foldedText(candidate.name),
    words: spaced(candidate.name),
    countyWords: spaced(candidate.county ?? ''),
    grams: trigrams(text).size,
  }
}

const spaced = (text: string) =>
  foldedWords(text)
    .map((word) => ` ${word}`)
    .join('')

function ranked(
  slots: Iterable<Slot | undefined>,
  typed: string,
  rule: (slot: Slot, typed: string, words: readonly string[]) => number | undefined,
): Match[] {
  const matches: Match[] = []
  const words = typed.split(' ').map((word) => ` ${word}`)
  for (const slot of slots) {
    const rank = slot && rule(slot, typed, words)
    if (slot && rank !== undefined) matches.push({ slot, rank })
  }
  return matches
}

function rank(slot: Slot, typed: string, typedWords: readonly string[]): number | undefined {
  if (slot.text === typed || slot.base === typed || slot.full === typed) return 0
  if (slot.full.startsWith(typed)) return 1
  const others = typedWords.filter((word) => !slot.words.includes(word))
  if (others.length === 0) return 2
  return others.length < typedWords.length && others.every((word) => slot.countyWords.includes(word)) ? 3 : undefined
}

/** Errors in the whole name weigh less than in a beginning or in a later word. */
function rankMisspelt({ text, base }: Slot, typed: string): number | undefined {
  const name = typingErrors(typed, text)
  const later = [...text.matchAll(/ /g)].map(({ index }) => typingErrors(typed, text.slice(index + 1)).begin)
  const whole = base === text ? name.whole : Math.min(name.whole, typingErrors(typed, base).whole)
  const begin = Math.min(name.begin, ...later)
  return Math.min(whole, begin) > allowedErrors(typed.length) ? undefined : 4 + Math.min(whole, begin + 0.5)
}
