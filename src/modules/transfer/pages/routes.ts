import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import { exportRoutes } from './export.tsx'

/** Every page of the module. */
export const transferPages = (): Route<Action>[] => [...exportRoutes()]
