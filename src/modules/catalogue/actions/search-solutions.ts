import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { dayHere } from '../../../kernel/days.ts'
import { latestAnswers } from '../../../kernel/latest-answers.ts'
import { drawn } from '../../../kernel/lot.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import { findSolutions, type FindableSolution, type FoundSolutions, type Sought } from '../rules/find-solutions.ts'
import { addressOfQuery, type SolutionQuery } from '../schema.ts'
import { keptSolutions, stemsOf } from './kept-solutions.ts'

interface Searching {
  database: Database
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}

/** Published solutions that are asked for, the same for everybody. */
export async function searchSolutions(
  { database, asCaller }: Searching,
  query: SolutionQuery,
): Promise<FoundSolutions> {
  const [all, sought] = await Promise.all([
    keptSolutions(database),
    query.search === undefined ? undefined : asCaller(soughtBy(query.search)),
  ])
  const { order, answers } = today(all)
  if (sought) return findSolutions(order, query, sought)
  return answers.to([addressOfQuery({ ...query, page: 1 })], () => findSolutions(order, query))
}

/** So many capabilities that the words speak of count. */
const mostSuggested = 5

interface OfToday {
  day: string
  /** As the lot has drawn them. */
  order: readonly FindableSolution[]
  /** What is asked for without words is the same for everybody, and is worked out once. */
  answers: ReturnType<typeof latestAnswers<FoundSolutions>>
}

const mostRemembered = 100
const ofToday = new WeakMap<readonly FindableSolution[], OfToday>()

/** Of this state of the catalogue, on this day. */
function today(all: readonly FindableSolution[]): OfToday {
  const day = dayHere(new Date())
  const known = ofToday.get(all)
  if (known?.day === day) return known
  const fresh = { day, order: drawn(all, day), answers: latestAnswers<FoundSolutions>(mostRemembered) }
  ofToday.set(all, fresh)
  return fresh
}

const soughtBy =
  (words: string) =>
  async (transaction: CallerTransaction): Promise<Sought> => {
    const suggested = suggestCapabilities(words, await allCapabilities(transaction), mostSuggested)
    return {
      stems: [...new Set(stemsOf(words))],
      capabilities: new Map(suggested.map(({ capability }, at) => [capability.id, 1 / (at + 1)])),
    }
  }
