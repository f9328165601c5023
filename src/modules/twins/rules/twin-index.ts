import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, TwinWeights, WordGroups } from '../schema.ts'
import { askingSides } from './asking.ts'
import { candidateSearch } from './candidates.ts'
import { corpus } from './corpus.ts'
import { featureNames, featureValues } from './features/all-features.ts'
import type { Asking } from './features/feature.ts'
import { lexicon } from './lexicon.ts'
import { nearestVectors } from './nearest-vectors.ts'
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
const mostByVector = 50
const mostSides = 1500

/**
 * The index of all that can be somebody's twin, in memory. Results depend on the entries that are in and on nothing else: not on
 * the way they came, nor on what was in before.
 */
export function twinIndex({ groups, weights }: IndexKnowledge) {
  const texts = corpus(lexicon(groups))
  const similar = similarWords(texts)
  const asking = askingSides(texts, similar)
  const candidates = candidateSearch(texts, similar)
  const held = new Map<string, Held>()
  const sides = new Map<string, Side>()
  const factors = featureNames.map((name) => weights[name] ?? 0)

  const numbers = (words: readonly string[]) => Uint32Array.from(words, (text) => texts.learn(text).id)

  const forget = () => {
    sides.clear()
    similar.forget()
  }

  const put = (entry: TwinEntry): void => {
    remove(entry.id)
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
    forget()
  }

  const sideFor = (id: string): Side => {
    const known = sides.get(id)
    if (known) return known
    const { entry, title, description } = held.get(id)!
    const words = { title: Array.from(title, texts.word), description: Array.from(description, texts.word) }
    const side = sideOf({ ...entry, ...words }, texts)
    if (sides.size >= mostSides) sides.clear()
    sides.set(id, side)
    return side
  }

  const prepared = (query: TwinQuery) => {
    const beyond = new Map<string, number>()
    const look = (text: string) => texts.look(text, beyond)
    const { title, description } = textWords(query, texts.phrases)
    const { services = [], capabilities = [], vector } = query
    const words = { title: title.map(look), description: description.map(look) }
    return asking(sideOf({ ...words, services, capabilities, ...(vector && { vector }) }, texts))
  }

  const comingIntoQuestion = (mine: Asking, options: TwinSearchOptions): string[] => {
    const byWords = candidates.find(mine, options, mostCandidates)
    if (!mine.vector) return byWords
    const entries = held.values().map(({ entry }) => entry)
    return [...new Set([...byWords, ...nearestVectors(entries, mine.vector, options, mostByVector)])]
  }

  const compared = (mine: Asking, options: TwinSearchOptions) =>
    comingIntoQuestion(mine, options).map((id) => ({ id, values: featureValues(mine, sideFor(id)) }))

  /** Who comes into question, and how each feature sees it: what weights are learnt from. */
  const compare = (query: TwinQuery, options: TwinSearchOptions) => compared(prepared(query), options)

  const search = (query: TwinQuery, options: TwinSearchOptions): Twin[] => {
    const mine = prepared(query)
    return compared(mine, options)
      .map(({ id, values }) => ({ id, score: rounded(weighed(values, factors)) }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, options.limit ?? 10)
      .map(({ id, score }) => ({ id, score, reasons: reasonsFor(query, held.get(id)!.entry, mine, sideFor(id)) }))
  }

  return { put, remove, search, compare, size: () => held.size }
}
export type TwinIndex = ReturnType<typeof twinIndex>

const weighed = (values: readonly number[], factors: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * factors[place]!, 0)

/** So that the order in which numbers were added up can not decide between equals. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6
