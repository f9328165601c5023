import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { searchEverything, type SearchServices } from '../actions/search-everything.ts'
import { searchAddresses } from '../addresses.ts'
import { searchPermissions } from '../policy.ts'
import { SearchPage } from './search-page.tsx'

/** One search over everything that all modules know. */
export const searchPages = (services: SearchServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: searchAddresses.search,
    permission: searchPermissions.searchEverything,
    answer: async (c) => {
      const searcher = { actor: c.get('actor'), asCaller: c.get('asCaller') }
      return c.html(<SearchPage {...await searchEverything(services, searcher, c.req.query('suche') ?? '')} />)
    },
  },
]
