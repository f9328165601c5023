import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, TwinWeights, WordGroups } from '../schema.ts'
import { asking } from './asking.ts'
import { candidateSearch } from './candidates.ts'
import { corpus } from './corpus.ts'
import { featureNames, featureValues } from './features/all-features.ts'
import { lexicon } from './lexicon.ts'
import { reasonsFor } from './reasons.ts'
import { descriptionWords, sideOf, titleWords, type Side } from './side.ts'
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

const mostCandidates = 250
const mostSides = 20_000

/**
 * The index of all that can be somebody's twin, in memory. Results depend on the entries that are in and on nothing else: not on
 * the way they came, nor on what was in before.
 */
export function twinIndex({ groups, weights }: IndexKnowledge) {
  const texts = corpus(lexicon(groups))
  const similar = similarWords(texts)
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
    const title = numbers(titleWords(entry.title))
    const description = numbers(descriptionWords(entry.description))
    held.set(entry.id, { entry, title, description })
    for (const word of texts.count([...title, ...description], 1)) {
      similar.add(word)
      candidates.learn(word)
    }
    candidates.put({ entry, title, description })
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

  const search = (query: TwinQuery, options: TwinSearchOptions): Twin[] => {
    const beyond = new Map<string, number>()
    const look = (text: string) => texts.look(text, beyond)
    const { services = [], capabilities = [], vector } = query
    const words = {
      title: titleWords(query.title).map(look),
      description: descriptionWords(query.description ?? '').map(look),
    }
    const mine = asking(sideOf({ ...words, services, capabilities, ...(vector && { vector }) }, texts), texts, similar)
    return candidates
      .find(mine, options, mostCandidates)
      .map((id) => ({ id, score: rounded(weighed(featureValues(mine, sideFor(id)), factors)) }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, options.limit ?? 10)
      .map(({ id, score }) => ({ id, score, reasons: reasonsFor(query, held.get(id)!.entry, mine, sideFor(id)) }))
  }

  return { put, remove, search, size: () => held.size }
}
export type TwinIndex = ReturnType<typeof twinIndex>

const weighed = (values: readonly number[], factors: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * factors[place]!, 0)

/** So that the order in which numbers were added up can not decide between equals. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6
