import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Caller } from '../../access/schema.ts'
import { keptSolutions, type FindableSolution } from '../../catalogue/door.ts'
import { listedOrganisation } from '../../directory/door.ts'

/** What is kept in memory and read before a transaction begins: the embedded database has one at a time. */
export interface WhatIsKnown {
  /** Published, of everybody. */
  solutions: readonly FindableSolution[]
  /** Of the organisation acted for. */
  inhabitants: number | null
}

export async function whatIsKnown(database: Database, actor: Caller | null): Promise<WhatIsKnown> {
  const solutions = await keptSolutions(database)
  const organisation = actor?.organisation && (await listedOrganisation(database, actor.organisation.id))
  return {
    solutions: solutions.filter(({ status }) => status === 'published'),
    inhabitants: organisation?.inhabitants ?? null,
  }
}

/** Behind the walls, with what was known before. */
export interface Asking {
  transaction: CallerTransaction
  known: WhatIsKnown
}
