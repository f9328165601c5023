import { counts, rarity, type Counts } from './counts.ts'
import { gramsOf } from './grams.ts'
import type { Lexicon } from './lexicon.ts'
import { numbering } from './numbering.ts'
import { vectorBuilder } from './sparse.ts'
import { stem } from './stem.ts'

/** What is known of a word: numbers for itself, its stem, its n-grams (repeated where they repeat), and the groups it belongs to. */
export interface Word {
  id: number
  text: string
  stem: number
  grams: Uint32Array
  synonyms: readonly number[]
  fields: readonly number[]
}

const kinds = ['word', 'stem', 'gram', 'synonym', 'field'] as const
type Kind = (typeof kinds)[number]

/**
 * The words of all entries and how many entries hold each stem, n-gram and group. Whatever is counted depends only on the
 * entries that are in, not on the way they came.
 */
export function corpus(meaningOf: Lexicon) {
  const words: Word[] = []
  const wordIds = new Map<string, number>()
  const stems = numbering()
  const grams = numbering()
  const held: Record<Kind, Counts> = {
    word: counts(),
    stem: counts(),
    gram: counts(),
    synonym: counts(),
    field: counts(),
  }
  let entries = 0

  const learn = (text: string): Word => {
    const known = wordIds.get(text)
    if (known !== undefined) return words[known]!
    const word: Word = {
      id: words.length,
      text,
      stem: stems.of(stem(text)),
      grams: Uint32Array.from(gramsOf(text), grams.of),
      ...meaningOf(text),
    }
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
    return {
      id: words.length + own(`word ${text}`),
      text,
      stem: stems.find(stem(text)) ?? stems.size() + own(`stem ${stem(text)}`),
      grams: Uint32Array.from(gramsOf(text), (gram) => grams.find(gram) ?? grams.size() + own(gram)),
      ...meaningOf(text),
    }
  }

  /** Counts an entry with these words in (1) or out (-1); tells which words nobody had before, or nobody has now. */
  const count = (ids: Iterable<number>, by: 1 | -1): Word[] => {
    entries += by
    const seen: Record<Kind, Set<number>> = {
      word: new Set(ids),
      stem: new Set(),
      gram: new Set(),
      synonym: new Set(),
      field: new Set(),
    }
    for (const id of seen.word) {
      const word = words[id]!
      seen.stem.add(word.stem)
      for (const gram of word.grams) seen.gram.add(gram)
      for (const group of word.synonyms) seen.synonym.add(group)
      for (const group of word.fields) seen.field.add(group)
    }
    for (const kind of kinds) for (const id of seen[kind]) held[kind].change(id, by)
    const atTheEdge = by === 1 ? 1 : 0
    return [...seen.word].filter((id) => held.word.of(id) === atTheEdge).map((id) => words[id]!)
  }

  return {
    builder: vectorBuilder(),
    learn,
    look,
    count,
    word: (id: number): Word => words[id]!,
    rarity: (kind: Kind, id: number): number => rarity(entries, held[kind].of(id)),
    holders: (kind: Kind, id: number): number => held[kind].of(id),
    size: () => ({ entries, words: words.length, stems: stems.size(), grams: grams.size() }),
  }
}
export type Corpus = ReturnType<typeof corpus>
