import { latestAnswers } from '../../../kernel/latest-answers.ts'
import { answerQuestions } from '../../../platform/work/thread.ts'
import { twinIndex, type TwinIndex } from '../rules/twin-index.ts'
import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, WordGroups } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'

export interface EntryVector {
  id: string
  vector: Int8Array
}

/** What the thread of the search is asked. */
export type TwinQuestion =
  | { ask: 'begin'; synonyms: WordGroups['synonyms'] }
  | { ask: 'replaceAll' | 'put'; entries: readonly TwinEntry[] }
  | { ask: 'putVectors'; vectors: readonly EntryVector[] }
  /** Whether the model need not be asked: what it says about this entry, in these words, is in. */
  | { ask: 'hasVector'; id: string; query: TwinQuery }
  | { ask: 'remove'; ids: readonly string[] }
  | { ask: 'search'; query: TwinQuery; options: TwinSearchOptions }
  | { ask: 'size' }

let synonyms: WordGroups['synonyms'] = []
/** Made by the first question, which is always to begin. */
let index!: TwinIndex

/** A page is looked at more often than what is like its need changes. */
const answers = latestAnswers<Twin[]>(500)
const asks: ReadonlySet<TwinQuestion['ask']> = new Set(['search', 'size', 'hasVector'])

answerQuestions((asked) => {
  const question = asked as TwinQuestion
  if (!asks.has(question.ask)) answers.forget()
  switch (question.ask) {
    case 'begin':
      ;({ synonyms } = question)
      index = twinIndex(defaultKnowledge(synonyms))
      return null
    case 'replaceAll':
      index = twinIndex(defaultKnowledge(synonyms))
      for (const entry of question.entries) index.put(entry)
      return null
    case 'put':
      for (const entry of question.entries) index.put(entry)
      return null
    case 'putVectors':
      for (const { id, vector } of question.vectors) index.putVector(id, vector)
      return null
    case 'hasVector':
      return index.vectorOf(question.query, question.id) !== undefined
    case 'remove':
      for (const id of question.ids) index.remove(id)
      return null
    case 'search':
      return answers.to([question.query, question.options], () => index.search(question.query, question.options))
    case 'size':
      return index.size()
    default:
      return question satisfies never
  }
})
