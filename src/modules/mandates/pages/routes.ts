import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import type { PageServices } from '../../access/index.ts'
import { mandateFiles } from './mandate-files.ts'
import { mandateRoutes } from './mandates.tsx'

/** Every page of the module. */
export const mandatePages = (services: PageServices): Route<Action>[] => [...mandateRoutes(services), ...mandateFiles]
