import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { dayHere } from '../../../kernel/days.ts'
import { drawn } from '../../../kernel/lot.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import { findSolutions, type FindableSolution, type FoundSolutions, type Sought } from '../rules/find-solutions.ts'
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
  return findSolutions(drawnToday(all), query, sought)
}

/** So many capabilities that the words speak of count. */
const mostSuggested = 5

/** Drawn once a day for each state of the catalogue. */
const draws = new WeakMap<readonly FindableSolution[], { day: string; order: readonly FindableSolution[] }>()

function drawnToday(all: readonly FindableSolution[]): readonly FindableSolution[] {
  const day = dayHere(new Date())
  const known = draws.get(all)
  if (known?.day === day) return known.order
  const order = drawn(all, day)
  draws.set(all, { day, order })
  return order
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
