import type { HitGroup } from '../../../kernel/hit.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { catalogueAddresses, solutionsAddress } from '../addresses.ts'
import { searchSolutions } from './search-solutions.ts'

const mostHits = 5

/** Solutions that have the words, as the list has them. */
export async function solutionHits(
  words: string,
  { asCaller }: { asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T> },
  { database }: { database: Database },
): Promise<HitGroup[]> {
  const { found } = await searchSolutions({ database, asCaller }, { search: words })
  const hits = found.slice(0, mostHits).map(({ id, name, summary }) => ({
    title: name,
    href: catalogueAddresses.solution(id),
    about: summary,
  }))
  return [{ kind: 'Lösungen', place: 15, hits, total: found.length, all: solutionsAddress({ search: words }) }]
}
