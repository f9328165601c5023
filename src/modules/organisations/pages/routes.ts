import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../schema.ts'
import type { PageMachines } from './guard.ts'
import { exportRoutes } from './export.tsx'
import { journalRoutes } from './journal.tsx'
import { personalDataRoutes } from './personal-data.tsx'
import { signInRoutes } from './sign-in.tsx'

/** Every page of the module. */
export function organisationPages(machines: PageMachines): Route<Action>[] {
  return [...signInRoutes(machines), ...journalRoutes(), ...personalDataRoutes(machines), ...exportRoutes()]
}
