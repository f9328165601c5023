import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { needRoutes } from './need-page.tsx'
import { questionRoutes } from './questions-page.tsx'
import type { RepresentedServices } from './services.ts'

/** Every page of the module. */
export const representedPages = (services: RepresentedServices): Route<Permission>[] => [
  ...questionRoutes(services),
  ...needRoutes(services),
]
