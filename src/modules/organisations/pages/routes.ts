import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../schema.ts'
import type { PageMachines } from './guard.ts'
import { accountChangeRoutes } from './account-changes.tsx'
import { accountDeviceRoutes } from './account-devices.tsx'
import { accountRoutes } from './account.tsx'
import { confirmRoutes } from './confirm-address.tsx'
import { forgottenPasswordRoutes } from './forgotten-password.tsx'
import { newPasswordRoutes } from './new-password.tsx'
import { neverKept, secretAddresses } from './secret-address.ts'
import { registerRoutes } from './register.tsx'
import { secondFactorRoutes } from './second-factor.tsx'
import { secondStepRoutes } from './second-step.tsx'
import { exportRoutes } from './export.tsx'
import { journalRoutes } from './journal.tsx'
import { personalDataRoutes } from './personal-data.tsx'
import { accessRoutes } from './access.tsx'
import { identityRoutes } from './identity.tsx'
import { invitationRoutes } from './invitation.tsx'
import { joinDecisionRoutes } from './join-decisions.tsx'
import { joiningRoutes } from './joining.tsx'
import { mandateRoutes } from './mandates.tsx'
import { keyFiles } from './key-files.ts'
import { mandateFiles } from './mandate-files.ts'
import { memberFiles } from './member-files.ts'
import { peopleRoutes } from './people.tsx'
import { profileRoutes } from './profile.tsx'
import { mergerRoutes } from './mergers.tsx'
import { organisationRoutes } from './organisation.tsx'
import { organisationsRoutes } from './organisations.tsx'
import { signInRoutes } from './sign-in.tsx'

/** Every page of the module. */
export function organisationPages(machines: PageMachines): Route<Action>[] {
  return [
    ...neverKept([
      ...signInRoutes(machines),
      ...secondStepRoutes(machines),
      ...registerRoutes(machines),
      ...identityRoutes(machines),
    ]),
    ...secretAddresses(machines.baseUrl, [
      ...confirmRoutes(machines),
      ...newPasswordRoutes(machines),
      ...invitationRoutes(machines),
    ]),
    ...forgottenPasswordRoutes(machines),
    ...accountRoutes(machines),
    ...accountChangeRoutes(machines),
    ...accountDeviceRoutes(machines),
    ...secondFactorRoutes(machines),
    ...accessRoutes(machines),
    ...peopleRoutes(machines),
    ...joiningRoutes(machines),
    ...joinDecisionRoutes(machines),
    ...mandateRoutes(machines),
    ...profileRoutes,
    ...organisationsRoutes(machines),
    ...organisationRoutes(machines),
    ...mergerRoutes(machines),
    ...journalRoutes(),
    ...personalDataRoutes(machines),
    ...memberFiles,
    ...mandateFiles,
    ...keyFiles,
    ...exportRoutes(),
  ]
}
