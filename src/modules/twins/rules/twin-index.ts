import type { Twin, TwinQuery, TwinReason, TwinSearchOptions, TwinWeights, WordGroups } from '../schema.ts'
import { askingSides } from './asking.ts'
import { candidateSearch } from './candidates.ts'
import { corpus } from './corpus.ts'
import { corrector } from './corrected.ts'
import { entryShelf } from './entry-shelf.ts'
import { featureNames, featureValues } from './features/all-features.ts'
import type { Asking } from './features/feature.ts'
import { heldEntries } from './held-entries.ts'
import { partsOf, under, type KeptParts } from './kept-parts.ts'
import { lexicon } from './lexicon.ts'
import { cosine, nearestVectors } from './nearest-vectors.ts'
import { tellReasons } from './reasons.ts'
import type { Wording } from './phrases.ts'
import { sideOf, textWords } from './side.ts'
import { similarWords } from './similar-words.ts'

export interface IndexKnowledge {
  groups: WordGroups
  weights: TwinWeights
}

const mostCandidates = 200
const mostByVector = 30
/** Where no word is shared, the likeness from which a model's word is reason enough. */
const clearlyMeant = 0.3

/**
 * The index of all that can be somebody's twin, in memory. Results depend on the entries that are in and on nothing else: not on
 * the way they came, nor on what was in before.
 */
export function twinIndex({ groups, weights }: IndexKnowledge, kept?: KeptParts) {
  const known = lexicon(groups)
  const { wording } = known
  const texts = corpus(known, partsOf(kept, 'texts'))
  const similar = similarWords(texts, partsOf(kept, 'similar'))
  const asking = askingSides(texts, similar)
  const shelf = entryShelf(partsOf(kept, 'shelf'))
  const candidates = candidateSearch({ texts, similar, shelf }, partsOf(kept, 'candidates'))
  const vectors = nearestVectors(partsOf(kept, 'vectors'))
  const { put, putVector, remove, vectorOf, sideFor } = heldEntries({
    shelf,
    texts,
    wording,
    similar,
    candidates,
    vectors,
  })
  const factors = featureNames.map((name) => weights[name] ?? 0)

  const prepared = (
    query: TwinQuery,
    { excludeId, byWordsAlone }: TwinSearchOptions,
    asked: Wording = { ...wording, correct: corrector(texts, known) },
  ) => {
    const beyond = new Map<string, number>()
    const look = (text: string) => texts.look(text, beyond)
    const { title, description } = textWords(query, asked)
    const { services = [], capabilities = [] } = query
    const vector = byWordsAlone ? undefined : (query.vector ?? vectorOf(query, excludeId))
    const words = { title: title.map(look), description: description.map(look) }
    return asking(sideOf({ ...words, services, capabilities, ...(vector && { vector }) }, texts))
  }

  const comingIntoQuestion = (mine: Asking, options: TwinSearchOptions): string[] => {
    const byWords = candidates.find(mine, options, mostCandidates)
    if (!mine.vector) return byWords
    const isVisible = shelf.visibleTo(options)
    const byVector = vectors.find(mine.vector, mostByVector, (id) => isVisible(shelf.slotOf(id)!))
    return [...new Set([...byWords, ...byVector])]
  }

  const compared = (mine: Asking, options: TwinSearchOptions) =>
    comingIntoQuestion(mine, options).map((id) => ({ id, values: featureValues(mine, sideFor(id)) }))

  /** Who comes into question, and how each feature sees it: what weights are learnt from. */
  const compare = (query: TwinQuery, options: TwinSearchOptions) => compared(prepared(query, options), options)

  const search = (query: TwinQuery, options: TwinSearchOptions): Twin[] => {
    const asked = { ...wording, correct: corrector(texts, known) }
    const mine = prepared(query, options, asked)
    const told = tellReasons(query, mine, asked)
    return compared(mine, options)
      .map(({ id, values }) => ({ id, score: rounded(weighed(values, factors)) }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, options.limit ?? 10)
      .map(({ id, score }) => ({ id, score, reasons: reasonsOr(id, mine, told) }))
  }

  const reasonsOr = (id: string, mine: Asking, told: ReturnType<typeof tellReasons>): TwinReason[] => {
    const reasons = told(shelf.entry(id), sideFor(id), wording)
    const isMeant = reasons.length === 0 && cosine(mine.vector, vectors.of(id)) >= clearlyMeant
    return isMeant ? [{ kind: 'meaning', mine: '', theirs: '' }] : reasons
  }

  /** All that a later start needs to go on from here. */
  const keep = (): KeptParts => ({
    ...under('texts', texts.keep()),
    ...under('similar', similar.keep()),
    ...under('shelf', shelf.keep()),
    ...under('candidates', candidates.keep()),
    ...under('vectors', vectors.keep()),
  })

  return { put, putVector, remove, search, compare, vectorOf, size: shelf.size, differences: shelf.differences, keep }
}
export type TwinIndex = ReturnType<typeof twinIndex>

const weighed = (values: readonly number[], factors: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * factors[place]!, 0)

/** So that the order in which numbers were added up can not decide between equals. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6
