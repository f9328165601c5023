import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { exportRoutes } from './export-routes.tsx'

/** Every page of the module. */
export const transferPages = (): Route<Permission>[] => [...exportRoutes()]
