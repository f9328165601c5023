import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { slot } from '../../kernel/slot.ts'
import type { Database } from '../../platform/database/database.ts'
import type { WholeSolution } from './actions/see-solution.ts'

/** What a solution costs, on its page; null for those to whom nothing can be said. */
export const priceOnSolution =
  slot<(c: Context, whole: WholeSolution, database: Database) => Promise<Child>>('priceOnSolution')
