import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { answerRoutes } from './answer-routes.tsx'
import { evidenceRoutes } from './evidence-routes.tsx'
import { keepRoutes } from './keep-routes.tsx'
import { offerRoutes } from './offer-routes.tsx'
import { partRoutes } from './part-routes.tsx'
import type { CatalogueServices } from './services.ts'
import { solutionRoutes } from './solution-routes.tsx'
import { writeOfferRoutes } from './write-offer-routes.tsx'

/** Every page of the module. */
export const cataloguePages = (services: CatalogueServices): Route<Permission>[] => [
  ...keepRoutes,
  ...solutionRoutes(services),
  ...partRoutes,
  ...evidenceRoutes,
  ...answerRoutes,
  ...offerRoutes,
  ...writeOfferRoutes,
]
