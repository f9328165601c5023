import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { ListedSolution, SolutionQuery } from '../schema.ts'
import type { SolutionListQuery } from '../schema/api-shapes.ts'
import { searchSolutions } from './search-solutions.ts'

interface Searching {
  database: Database
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}

/** All that fit; without words in the order of their ids, which says nothing about anybody and stays the same from page to page. */
export async function solutionsForPrograms(searching: Searching, query: SolutionQuery): Promise<ListedSolution[]> {
  const { found } = await searchSolutions(searching, query)
  return query.search ? [...found] : found.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** One page of them, and where the next one begins; null on the last. */
export async function solutionPage(
  searching: Searching,
  { limit: most, cursor, ...query }: SolutionListQuery,
): Promise<{ solutions: ListedSolution[]; next: string | null }> {
  const limit = Number(most)
  const all = await solutionsForPrograms(searching, query)
  const begin = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1
  const solutions = all.slice(begin, begin + limit)
  return { solutions, next: all.length > begin + limit ? (solutions.at(-1)?.id ?? null) : null }
}
