import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { feedRoutes } from './feeds.ts'
import { followRoutes } from './follow-routes.tsx'
import type { NewsPageServices } from './services.ts'
import { unsubscribeKindRoutes, unsubscribeRoutes } from './unsubscribe-routes.tsx'

/** Every page of the module. */
export const newsPages = (services: NewsPageServices): Route<Permission>[] => [
  ...followRoutes(services),
  ...feedRoutes(services),
  ...unsubscribeRoutes(services),
  ...unsubscribeKindRoutes(services),
]
