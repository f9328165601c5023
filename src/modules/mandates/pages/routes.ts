import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import type { PageMachines } from '../../access/index.ts'
import { mandateFiles } from './mandate-files.ts'
import { mandateRoutes } from './mandates.tsx'

/** Every page of the module. */
export const mandatePages = (machines: PageMachines): Route<Action>[] => [...mandateRoutes(machines), ...mandateFiles]
