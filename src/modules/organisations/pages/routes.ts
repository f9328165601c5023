import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../schema.ts'
import type { PageMachines } from './guard.ts'
import { mergerRoutes } from './mergers.tsx'
import { organisationRoutes } from './organisation.tsx'
import { registerRoutes } from './register.tsx'
import { signInRoutes } from './sign-in.tsx'

/** Every page of the module. */
export function organisationPages(machines: PageMachines): Route<Action>[] {
  return [
    ...signInRoutes(machines),
    ...registerRoutes(machines),
    ...organisationRoutes(machines),
    ...mergerRoutes(machines),
  ]
}
