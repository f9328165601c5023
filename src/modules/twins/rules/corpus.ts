import { counts, rarity, type Counts } from './counts.ts'
import { beginningsOf, gramsOf } from './grams.ts'
import { bytesOf, namesIn, numbersIn, type KeptParts } from './kept-parts.ts'
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

const kinds = ['word', 'stem', 'gram', 'related', 'field'] as const
type Kind = (typeof kinds)[number]

const holdersOf = (kept: KeptParts | undefined) =>
  Object.fromEntries(kinds.map((kind) => [kind, counts(kept && numbersIn(kept, kind))])) as Record<Kind, Counts>

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
export function corpus({ meaningOf }: Lexicon, kept?: KeptParts) {
  const texts = numbering(kept && namesIn(kept, 'texts'))
  /** Those that have been looked at since the start: of what was kept, only the texts are there. */
  const words = Array.from<Word | undefined>({ length: texts.size() })
  const stems = numbering(kept && namesIn(kept, 'stems'))
  const grams = numbering(kept && namesIn(kept, 'grams'))
  const held = holdersOf(kept)
  let entries = kept ? numbersIn(kept, 'entries')[0]! : 0

  const known = (text: string, id: number): Word =>
    described({ text, id, stem: stems.of, gram: grams.of }, meaningOf(text))
  const word = (id: number): Word => (words[id] ??= known(texts.name(id), id))
  const learn = (text: string): Word => word(texts.of(text))

  /** Without learning it: what nobody else has gets numbers of its own, beyond those given. */
  const look = (text: string, beyond: Map<string, number>): Word => {
    const there = texts.find(text)
    if (there !== undefined) return word(there)
    const own = (name: string): number => {
      const id = beyond.get(name) ?? beyond.size
      beyond.set(name, id)
      return id
    }
    const stemOf = (name: string) => stems.find(name) ?? stems.size() + own(`stem ${name}`)
    const gramOf = (gram: string) => grams.find(gram) ?? grams.size() + own(gram)
    return described({ text, id: texts.size() + own(`word ${text}`), stem: stemOf, gram: gramOf }, meaningOf(text))
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
      const { stem, grams, related, fields } = word(id)
      if (held.word.of(id) === (by === 1 ? 1 : 0)) atTheEdge.push(word(id))
      held.stem.change(stem, by, turn)
      for (const gram of grams) held.gram.change(gram, by, turn)
      for (const group of related) held.related.change(group, by, turn)
      for (const group of fields) held.field.change(group, by, turn)
    }
    return atTheEdge
  }

  const isHeld = (text: string): boolean => {
    const root = stems.find(stem(text))
    return root !== undefined && held.stem.of(root) > 0
  }
  const heldWords = () =>
    Array.from({ length: texts.size() }, (_, id) => id).flatMap((id) =>
      held.word.of(id) > 0 ? [{ text: texts.name(id), holders: held.word.of(id) }] : [],
    )

  return {
    builder: vectorBuilder(),
    heldWords,
    isHeld,
    learn,
    look,
    count,
    word,
    rarityOfGram,
    /** How much a word says: the rarer, the more; little where it only says how or what kind. */
    weightOf: ({ stem, isPlain }: Word): number => rarity(entries, held.stem.of(stem)) * (isPlain ? worthOfPlain : 1),
    rarity: (kind: Exclude<Kind, 'gram'>, id: number): number => rarity(entries, held[kind].of(id)),
    holders: (kind: Kind, id: number): number => held[kind].of(id),
    size: () => ({ entries, words: texts.size(), stems: stems.size(), grams: grams.size() }),
    keep: (): KeptParts => ({
      entries: Uint32Array.of(entries),
      texts: bytesOf(texts.names()),
      stems: bytesOf(stems.names()),
      grams: bytesOf(grams.names()),
      ...Object.fromEntries(kinds.map((kind) => [kind, held[kind].keep()])),
    }),
  }
}
export type Corpus = ReturnType<typeof corpus>
