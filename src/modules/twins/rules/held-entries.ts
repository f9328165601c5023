import type { TwinEntry, TwinQuery } from '../schema.ts'
import type { candidateSearch } from './candidates.ts'
import type { Corpus } from './corpus.ts'
import type { nearestVectors } from './nearest-vectors.ts'
import type { Wording } from './phrases.ts'
import { sideOf, textWords, type Side } from './side.ts'
import type { SimilarWords } from './similar-words.ts'

interface Held {
  entry: TwinEntry
  title: Uint32Array
  description: Uint32Array
}

interface Filing {
  texts: Corpus
  wording: Wording
  similar: SimilarWords
  candidates: ReturnType<typeof candidateSearch>
  vectors: ReturnType<typeof nearestVectors>
}

const mostSides = 1500

/** The entries that are in: every word, candidate and vector of theirs comes and goes with them. */
export function heldEntries({ texts, wording, similar, candidates, vectors }: Filing) {
  const held = new Map<string, Held>()
  const sides = new Map<string, Side>()

  const numbers = (words: readonly string[]) => Uint32Array.from(words, (text) => texts.learn(text).id)

  const forget = () => {
    sides.clear()
    similar.forget()
  }

  const put = ({ vector, ...entry }: TwinEntry): void => {
    remove(entry.id)
    if (vector) vectors.put(entry.id, vector)
    const words = textWords(entry, wording)
    const title = numbers(words.title)
    const description = numbers(words.description)
    held.set(entry.id, { entry, title, description })
    for (const word of texts.count([...title, ...description], 1)) similar.add(word)
    candidates.put({ entry, title: Array.from(title, texts.word), description: Array.from(description, texts.word) })
    forget()
  }

  const remove = (id: string): void => {
    const old = held.get(id)
    if (!old) return
    held.delete(id)
    for (const word of texts.count([...old.title, ...old.description], -1)) similar.remove(word)
    candidates.remove(id)
    vectors.remove(id)
    forget()
  }

  /** What a model says about an entry that is in; the entry as it stood when the model was asked. */
  const putVector = (id: string, vector: Int8Array): void => {
    if (!held.has(id)) return
    vectors.put(id, vector)
    sides.delete(id)
  }

  /** What a model has said about the very same text. */
  const vectorOf = ({ title, description = '' }: TwinQuery, id = ''): Int8Array | undefined => {
    const entry = held.get(id)?.entry
    return entry?.title === title && entry.description === description ? vectors.of(id) : undefined
  }

  const sideFor = (id: string): Side => {
    const known = sides.get(id)
    if (known) return known
    const { entry, title, description } = held.get(id)!
    const words = { title: Array.from(title, texts.word), description: Array.from(description, texts.word) }
    const vector = vectors.of(id)
    const side = sideOf({ ...entry, ...words, ...(vector && { vector }) }, texts)
    if (sides.size >= mostSides) sides.clear()
    sides.set(id, side)
    return side
  }

  const entryOf = (id: string): TwinEntry => held.get(id)!.entry

  return { put, putVector, remove, vectorOf, entryOf, sideFor, size: () => held.size }
}
