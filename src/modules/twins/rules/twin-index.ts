import type { Twin, TwinEntry, TwinQuery, TwinReason, TwinSearchOptions, TwinWeights, WordGroups } from '../schema.ts'
import { askingSides } from './asking.ts'
import { candidateSearch } from './candidates.ts'
import { corpus } from './corpus.ts'
import { featureNames, featureValues } from './features/all-features.ts'
import type { Asking } from './features/feature.ts'
import { lexicon } from './lexicon.ts'
import { cosine, nearestVectors } from './nearest-vectors.ts'
import { reasonsFor } from './reasons.ts'
import { sideOf, textWords, type Side } from './side.ts'
import { similarWords } from './similar-words.ts'

export interface IndexKnowledge {
  groups: WordGroups
  weights: TwinWeights
}

interface Held {
  entry: TwinEntry
  title: Uint32Array
  description: Uint32Array
}

const mostCandidates = 200
const mostByVector = 30
const mostSides = 1500
/** Where no word is shared, the likeness from which a model's word is reason enough. */
const clearlyMeant = 0.3

/**
 * The index of all that can be somebody's twin, in memory. Results depend on the entries that are in and on nothing else: not on
 * the way they came, nor on what was in before.
 */
export function twinIndex({ groups, weights }: IndexKnowledge) {
  const texts = corpus(lexicon(groups))
  const similar = similarWords(texts)
  const asking = askingSides(texts, similar)
  const candidates = candidateSearch(texts, similar)
  const vectors = nearestVectors()
  const held = new Map<string, Held>()
  const sides = new Map<string, Side>()
  const factors = featureNames.map((name) => weights[name] ?? 0)

  const numbers = (words: readonly string[]) => Uint32Array.from(words, (text) => texts.learn(text).id)

  const forget = () => {
    sides.clear()
    similar.forget()
  }

  const put = ({ vector, ...entry }: TwinEntry): void => {
    remove(entry.id)
    if (vector) vectors.put(entry.id, vector)
    const words = textWords(entry, texts.phrases)
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

  const prepared = (query: TwinQuery, { excludeId, byWordsAlone }: TwinSearchOptions) => {
    const beyond = new Map<string, number>()
    const look = (text: string) => texts.look(text, beyond)
    const { title, description } = textWords(query, texts.phrases)
    const { services = [], capabilities = [] } = query
    const vector = byWordsAlone ? undefined : (query.vector ?? vectorOf(query, excludeId))
    const words = { title: title.map(look), description: description.map(look) }
    return asking(sideOf({ ...words, services, capabilities, ...(vector && { vector }) }, texts))
  }

  const comingIntoQuestion = (mine: Asking, options: TwinSearchOptions): string[] => {
    const byWords = candidates.find(mine, options, mostCandidates)
    if (!mine.vector) return byWords
    const entryOf = (id: string) => held.get(id)!.entry
    const byVector = vectors.find(mine.vector, options, { most: mostByVector, entryOf })
    return [...new Set([...byWords, ...byVector])]
  }

  const compared = (mine: Asking, options: TwinSearchOptions) =>
    comingIntoQuestion(mine, options).map((id) => ({ id, values: featureValues(mine, sideFor(id)) }))

  /** Who comes into question, and how each feature sees it: what weights are learnt from. */
  const compare = (query: TwinQuery, options: TwinSearchOptions) => compared(prepared(query, options), options)

  const search = (query: TwinQuery, options: TwinSearchOptions): Twin[] => {
    const mine = prepared(query, options)
    return compared(mine, options)
      .map(({ id, values }) => ({ id, score: rounded(weighed(values, factors)) }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, options.limit ?? 10)
      .map(({ id, score }) => ({ id, score, reasons: reasonsOr(id, query, mine) }))
  }

  const reasonsOr = (id: string, query: TwinQuery, mine: Asking): TwinReason[] => {
    const reasons = reasonsFor(query, held.get(id)!.entry, mine, sideFor(id))
    const isMeant = reasons.length === 0 && cosine(mine.vector, vectors.of(id)) >= clearlyMeant
    return isMeant ? [{ kind: 'meaning', mine: '', theirs: '' }] : reasons
  }

  return { put, putVector, remove, search, compare, vectorOf, size: () => held.size }
}
export type TwinIndex = ReturnType<typeof twinIndex>

const weighed = (values: readonly number[], factors: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * factors[place]!, 0)

/** So that the order in which numbers were added up can not decide between equals. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6
