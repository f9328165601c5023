import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import type { PageServices } from '../../access/index.ts'
import { secretAddresses } from '../../sign-in/index.ts'
import { invitationRoutes } from './invitation.tsx'
import { joinDecisionRoutes } from './join-decisions.tsx'
import { joiningRoutes } from './joining.tsx'
import { memberFiles } from './member-files.ts'
import { peopleRoutes } from './people.tsx'
import { personalDataRoutes } from './personal-data.tsx'

/** Every page of the module. */
export const peoplePages = (services: PageServices): Route<Action>[] => [
  ...secretAddresses(services.baseUrl, [...invitationRoutes(services)]),
  ...peopleRoutes(services),
  ...joiningRoutes(services),
  ...joinDecisionRoutes(services),
  ...personalDataRoutes(services),
  ...memberFiles,
]
