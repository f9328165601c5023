import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { DirectoryServices } from './directory-services.ts'
import { mergerRoutes } from './merger-routes.tsx'
import { organisationRoutes } from './organisation.tsx'
import { organisationsRoutes } from './organisations-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'

/** Every page of the module. */
export const directoryPages = (services: DirectoryServices): Route<Permission>[] => [
  ...profileRoutes,
  ...organisationsRoutes(services),
  ...organisationRoutes(services),
  ...mergerRoutes(services),
]
