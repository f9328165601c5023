import type { Route } from '../../../platform/server/routes.ts'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { solutionsForBundle } from '../actions/solutions-for-bundle.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import { askedPrice } from './asked-price.ts'
import { ForBundlePage } from './bundle-page.tsx'
import type { PriceServices } from './services.ts'

/** What there is for all of a bundle, with what it costs them together. */
export const bundleRoutes = ({ database }: PriceServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: priceAddresses.forBundle(':id'),
    permission: pricePermissions.seePrices,
    answer: async (c) => {
      const { years } = askedPrice(c)
      const known = await whatIsKnown(database, c.get('actor'))
      const seen = await c.get('asCaller')((transaction) => solutionsForBundle({ transaction, known }, idIn(c), years))
      return seen ? c.html(<ForBundlePage seen={seen} years={years} />) : c.notFound()
    },
  },
]
