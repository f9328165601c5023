import type { Filled } from '../../../kernel/slot.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { journalRoutes } from './journal-routes.tsx'

/** Every page of the module. */
export const journalPages = ({ filled }: { filled: readonly Filled[] }): Route<Permission>[] => journalRoutes(filled)
