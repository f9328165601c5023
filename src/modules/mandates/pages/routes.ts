import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { PageServices } from '../../access/index.ts'
import { mandateRoutes } from './mandate-routes.tsx'

/** Every page of the module. */
export const mandatePages = (services: PageServices): Route<Permission>[] => [...mandateRoutes(services)]
