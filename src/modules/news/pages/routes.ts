import type { Route } from '../../../platform/server/routes.ts'
import type { Action } from '../../access/schema.ts'
import { feedRoutes } from './feeds.ts'
import { followRoutes } from './follows.tsx'
import type { NewsPageMachines } from './machines.ts'
import { unsubscribeRoutes } from './unsubscribe.tsx'

/** Every page of the module. */
export const newsPages = (machines: NewsPageMachines): Route<Action>[] => [
  ...followRoutes(machines),
  ...feedRoutes(machines),
  ...unsubscribeRoutes(machines),
]
