import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { dayHere } from '../../../kernel/days.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import { findSolutions, type FoundSolutions, type Sought } from '../rules/find-solutions.ts'
import type { SolutionQuery } from '../schema.ts'
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
  return findSolutions(all, query, { sought, day: dayHere(new Date()) })
}

/** So many capabilities that the words speak of count. */
const mostSuggested = 5

const soughtBy =
  (words: string) =>
  async (transaction: CallerTransaction): Promise<Sought> => {
    const suggested = suggestCapabilities(words, await allCapabilities(transaction), mostSuggested)
    return {
      stems: [...new Set(stemsOf(words))],
      capabilities: new Map(suggested.map(({ capability }, at) => [capability.id, 1 / (at + 1)])),
    }
  }
