import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import { journalRoutes } from './journal.tsx'

/** Every page of the module. */
export const journalPages = (): Route<Action>[] => [...journalRoutes()]
