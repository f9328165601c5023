import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import type { PageMachines } from '../../access/index.ts'
import { mergerRoutes } from './mergers.tsx'
import { organisationRoutes } from './organisation.tsx'
import { organisationsRoutes } from './organisations.tsx'
import { profileRoutes } from './profile.tsx'

/** Every page of the module. */
export const directoryPages = (machines: PageMachines): Route<Action>[] => [
  ...profileRoutes,
  ...organisationsRoutes(machines),
  ...organisationRoutes(machines),
  ...mergerRoutes(machines),
]
