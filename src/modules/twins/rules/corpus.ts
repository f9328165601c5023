import { counts, rarity, type Counts } from './counts.ts'
import { beginningsOf, gramsOf } from './grams.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import { numbering } from './numbering.ts'
import { vectorBuilder } from './sparse.ts'
import { stem } from './stem.ts'

/** What is known of a word: numbers for itself, its stem, its n-grams (repeated where they repeat), and the groups it belongs to. */
export interface Word {
  id: number
  text: string
  stem: number
  grams: Uint32Array
  /** Those of its first half. */
  beginnings: Uint32Array
  related: readonly number[]
  fields: readonly number[]
  isPlain: boolean
  isKnown: boolean
  apart: string
  beginning?: readonly number[] | undefined
  ending?: readonly number[] | undefined
}

interface Numbers {
  text: string
  id: number
  stem: (text: string) => number
  gram: (text: string) => number
}

const worthOfPlain = 0.3

type Kind = 'word' | 'stem' | 'gram' | 'related' | 'field'

const noHolders = (): Record<Kind, Counts> => ({
  word: counts(),
  stem: counts(),
  gram: counts(),
  related: counts(),
  field: counts(),
})

const described = ({ text, id, ...numbers }: Numbers, meaning: Meaning): Word => ({
  id,
  text,
  stem: numbers.stem(stem(text)),
  grams: Uint32Array.from(gramsOf(text), numbers.gram),
  beginnings: Uint32Array.from(beginningsOf(text), numbers.gram),
  ...meaning,
})

/**
 * The words of all entries and how many entries hold each stem, n-gram and group. Whatever is counted depends only on the
 * entries that are in, not on the way they came.
 */
export function corpus({ meaningOf }: Lexicon) {
  const words: Word[] = []
  const wordIds = new Map<string, number>()
  const stems = numbering()
  const grams = numbering()
  const held = noHolders()
  let entries = 0

  const learn = (text: string): Word => {
    const known = wordIds.get(text)
    if (known !== undefined) return words[known]!
    const word = described({ text, id: words.length, stem: stems.of, gram: grams.of }, meaningOf(text))
    words.push(word)
    wordIds.set(text, word.id)
    return word
  }

  /** Without learning it: what nobody else has gets numbers of its own, beyond those given. */
  const look = (text: string, beyond: Map<string, number>): Word => {
    const known = wordIds.get(text)
    if (known !== undefined) return words[known]!
    const own = (name: string): number => {
      const id = beyond.get(name) ?? beyond.size
      beyond.set(name, id)
      return id
    }
    const numbers = {
      id: words.length + own(`word ${text}`),
      stem: (name: string) => stems.find(name) ?? stems.size() + own(`stem ${name}`),
      gram: (gram: string) => grams.find(gram) ?? grams.size() + own(gram),
    }
    return described({ text, ...numbers }, meaningOf(text))
  }

  let turn = 0
  const rarityOfGram = (gram: number): number => rarity(entries, gram < grams.size() ? held.gram.of(gram) : 0)

  /** Counts an entry with these words in (1) or out (-1); tells which words nobody had before, or nobody has now. */
  const count = (ids: Iterable<number>, by: 1 | -1): Word[] => {
    entries += by
    turn++
    const atTheEdge: Word[] = []
    for (const id of ids) {
      if (!held.word.change(id, by, turn)) continue
      const word = words[id]!
      if (held.word.of(id) === (by === 1 ? 1 : 0)) atTheEdge.push(word)
      held.stem.change(word.stem, by, turn)
      for (const gram of word.grams) held.gram.change(gram, by, turn)
      for (const group of word.related) held.related.change(group, by, turn)
      for (const group of word.fields) held.field.change(group, by, turn)
    }
    return atTheEdge
  }

  const isHeld = (text: string): boolean => {
    const root = stems.find(stem(text))
    return root !== undefined && held.stem.of(root) > 0
  }
  const heldWords = () =>
    words.values().flatMap(({ id, text }) => (held.word.of(id) > 0 ? [{ text, holders: held.word.of(id) }] : []))

  return {
    builder: vectorBuilder(),
    heldWords,
    isHeld,
    learn,
    look,
    count,
    word: (id: number): Word => words[id]!,
    rarityOfGram,
    /** How much a word says: the rarer, the more; little where it only says how or what kind. */
    weightOf: ({ stem, isPlain }: Word): number => rarity(entries, held.stem.of(stem)) * (isPlain ? worthOfPlain : 1),
    rarity: (kind: Exclude<Kind, 'gram'>, id: number): number => rarity(entries, held[kind].of(id)),
    holders: (kind: Kind, id: number): number => held[kind].of(id),
    size: () => ({ entries, words: words.length, stems: stems.size(), grams: grams.size() }),
  }
}
export type Corpus = ReturnType<typeof corpus>
