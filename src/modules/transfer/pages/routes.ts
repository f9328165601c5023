import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { Announced } from '../../../module.ts'
import { inventoryOf } from '../rules/inventory.ts'
import { exportRoutes } from './export-routes.tsx'

/** Every page of the module. */
export const transferPages = async ({ travel }: Announced): Promise<Route<Permission>[]> => [
  ...exportRoutes(inventoryOf(await travel())),
]
