import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { SignInServices } from './services.ts'
import { accountChangeRoutes } from './account-changes.tsx'
import { accountDeviceRoutes } from './account-devices.tsx'
import { accountRoutes } from './account-routes.tsx'
import { confirmRoutes } from './confirm-address.tsx'
import { forgottenPasswordRoutes } from './forgotten-password.tsx'
import { newPasswordRoutes } from './new-password.tsx'
import { neverKept, secretAddresses } from './secret-address.ts'
import { registerRoutes } from './register.tsx'
import { secondFactorRoutes } from './second-factor.tsx'
import { secondStepRoutes } from './second-step.tsx'
import { accessRoutes } from './access-routes.tsx'
import { identityRoutes } from './identity-routes.tsx'
import { signInRoutes } from './sign-in.tsx'

/** Every page of the module. */
export const signInPages = (services: SignInServices): Route<Permission>[] => [
  ...neverKept([
    ...signInRoutes(services),
    ...secondStepRoutes(services),
    ...registerRoutes(services),
    ...identityRoutes(services),
  ]),
  ...secretAddresses(services.baseUrl, [...confirmRoutes(services), ...newPasswordRoutes(services)]),
  ...forgottenPasswordRoutes(services),
  ...accountRoutes(services),
  ...accountChangeRoutes(services),
  ...accountDeviceRoutes(services),
  ...secondFactorRoutes(services),
  ...accessRoutes(services),
]
