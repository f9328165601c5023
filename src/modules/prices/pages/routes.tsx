import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { bundleRoutes } from './bundle-routes.tsx'
import { compareRoutes } from './compare-routes.tsx'
import { needRoutes } from './need-routes.tsx'
import { offerPriceRoutes } from './offer-price-routes.tsx'
import { quantityRoutes } from './quantity-routes.tsx'
import type { PriceServices } from './services.ts'

/** Every page of the module. */
export const pricePages = (services: PriceServices): Route<Permission>[] => [
  ...quantityRoutes,
  ...offerPriceRoutes(services),
  ...needRoutes(services),
  ...bundleRoutes(services),
  ...compareRoutes(services),
]
