import type { HitGroup } from '../../../kernel/hit.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Caller } from '../../access/schema.ts'
import { mostWords } from '../schema.ts'

interface Searcher {
  actor: Caller | null
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}
export interface SearchServices {
  searchEverywhere: (words: string, searcher: Searcher) => Promise<readonly HitGroup[]>
}

/** What all modules find, in groups; nothing for no words. */
export async function searchEverything(
  { searchEverywhere }: SearchServices,
  searcher: Searcher,
  asked: string,
): Promise<{ words: string; groups: readonly HitGroup[] }> {
  const words = asked.slice(0, mostWords).trim()
  if (words === '') return { words, groups: [] }
  const groups = (await searchEverywhere(words, searcher)).filter(({ total }) => total > 0)
  return { words, groups: groups.toSorted((one, other) => one.place - other.place) }
}
