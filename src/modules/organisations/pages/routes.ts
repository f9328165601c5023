import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../schema.ts'
import type { PageMachines } from './guard.ts'
import { exportRoutes } from './export.tsx'
import { journalRoutes } from './journal.tsx'
import { personalDataRoutes } from './personal-data.tsx'
import { accessRoutes } from './access.tsx'
import { identityRoutes } from './identity.tsx'
import { invitationRoutes } from './invitation.tsx'
import { joinDecisionRoutes } from './join-decisions.tsx'
import { joiningRoutes } from './joining.tsx'
import { mandateRoutes } from './mandates.tsx'
import { peopleRoutes } from './people.tsx'
import { profileRoutes } from './profile.tsx'
import { signInRoutes } from './sign-in.tsx'

/** Every page of the module. */
export function organisationPages(machines: PageMachines): Route<Action>[] {
  return [
    ...signInRoutes(machines),
    ...identityRoutes(machines),
    ...accessRoutes(machines),
    ...peopleRoutes(machines),
    ...invitationRoutes(machines),
    ...joiningRoutes(machines),
    ...joinDecisionRoutes(machines),
    ...mandateRoutes,
    ...profileRoutes,
    ...journalRoutes(),
    ...personalDataRoutes(machines),
    ...exportRoutes(),
  ]
}
