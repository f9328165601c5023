import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { slot } from '../../kernel/slot.ts'

/** Below the journal of an organisation: what else one may do with what is known about it. */
export const belowJournal = slot<(c: Context) => Promise<Child>>('belowJournal')
