import { latestAnswers } from '../../../kernel/latest-answers.ts'
import { answerQuestions } from '../../../platform/work/thread.ts'
import { twinIndex, type TwinIndex } from '../rules/twin-index.ts'
import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, WordGroups } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'
import { keepIndex, openIndex, type KeptPlace } from './kept-index.ts'

export interface EntryVector {
  id: string
  vector: Int8Array
  /** Of the entry, now that the model has said this. */
  version?: number
}

/** What the thread of the search is asked. */
export type TwinQuestion =
  | { ask: 'begin'; synonyms: WordGroups['synonyms']; kept: KeptPlace | undefined }
  | { ask: 'replaceAll' | 'put'; entries: readonly TwinEntry[] }
  | { ask: 'putVectors'; vectors: readonly EntryVector[] }
  /** Whether the model need not be asked: what it says about this entry, in these words, is in. */
  | { ask: 'hasVector'; id: string; query: TwinQuery }
  | { ask: 'remove'; ids: readonly string[] }
  | { ask: 'match'; lines: string }
  | { ask: 'search'; query: TwinQuery; options: TwinSearchOptions }
  | { ask: 'size' }
  /** Writes the index to its place, if it has one and has changed since. */
  | { ask: 'keep' }

let begun!: Extract<TwinQuestion, { ask: 'begin' }>
/** Made by the first question, which is always to begin. */
let index!: TwinIndex
/** What is kept is about. */
let about = ''
let isKept = false

const changing = new Set<TwinQuestion['ask']>(['replaceAll', 'put', 'putVectors', 'remove'])

/** A page is looked at more often than what is like its need changes. */
const answers = latestAnswers<Twin[]>(500)

answerQuestions((asked) => {
  const question = asked as TwinQuestion
  if (changing.has(question.ask)) {
    isKept = false
    answers.forget()
  }
  switch (question.ask) {
    case 'begin':
      return begin(question)
    case 'replaceAll':
      index = twinIndex(defaultKnowledge(begun.synonyms))
      for (const entry of question.entries) index.put(entry)
      return null
    case 'put':
      for (const entry of question.entries) index.put(entry)
      return null
    case 'putVectors':
      for (const { id, vector, version } of question.vectors) index.putVector(id, vector, version)
      return null
    case 'hasVector':
      return index.vectorOf(question.query, question.id) !== undefined
    case 'remove':
      for (const id of question.ids) index.remove(id)
      return null
    case 'match':
      return match(question.lines)
    case 'search':
      return answers.to([question.query, question.options], () => index.search(question.query, question.options))
    case 'size':
      return index.size()
    case 'keep':
      return keep()
    default:
      return question satisfies never
  }
})

function begin(question: typeof begun): string | null {
  begun = question
  const opened = openIndex(defaultKnowledge(question.synonyms), question.kept)
  ;({ index, about } = opened)
  isKept = index.size() > 0
  return opened.fault
}

function match(lines: string): string[] {
  const versions = lines.split('\n').flatMap((line): [string, number][] => {
    const end = line.lastIndexOf(' ')
    return end < 0 ? [] : [[line.slice(0, end), Number(line.slice(end + 1))]]
  })
  const { toPut, toRemove } = index.differences(new Map(versions))
  for (const id of toRemove) index.remove(id)
  if (toRemove.length > 0) isKept = false
  return toPut
}

async function keep(): Promise<null> {
  if (isKept || !begun.kept) return null
  isKept = true
  try {
    await keepIndex(index, { file: begun.kept.file, about })
  } catch (error) {
    isKept = false
    throw error
  }
  return null
}
