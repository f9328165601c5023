import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { PeopleServices } from './services.ts'
import { secretAddresses } from '../../sign-in/index.ts'
import { invitationRoutes } from './invitation.tsx'
import { joinDecisionRoutes } from './join-decisions.tsx'
import { joiningRoutes } from './joining.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { personalDataRoutes } from './personal-data-routes.tsx'

/** Every page of the module. */
export const peoplePages = (services: PeopleServices): Route<Permission>[] => [
  ...secretAddresses(services.baseUrl, [...invitationRoutes(services)]),
  ...peopleRoutes(services),
  ...joiningRoutes(services),
  ...joinDecisionRoutes(services),
  ...personalDataRoutes(services),
]
