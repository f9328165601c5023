import type { Route } from '../../../platform/server/routes.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import { actorOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { isIntegrator, suggestClusters } from '../actions/suggest-clusters.ts'
import { clusterAddresses } from '../addresses.ts'
import { suggestedNeeds, suggestionColumns } from '../formats/suggestion-file.ts'
import { clusterPermissions } from '../policy.ts'
import { suggestionsQuerySchema } from '../schema.ts'
import { SuggestionsPage, suggestionsPerPage } from './suggestions-page.tsx'

/** What nobody has bundled yet, for those whose task it is to bring others together. */
export const clusterPages = (): Route<Permission>[] => [
  {
    method: 'GET',
    path: clusterAddresses.suggestions,
    permission: clusterPermissions.seeSuggestions,
    answer: async (c) => {
      if (!isIntegrator(actorOf(c))) return c.notFound()
      const { seite } = suggestionsQuerySchema.parse(c.req.query())
      const part = { offset: (seite - 1) * suggestionsPerPage, limit: suggestionsPerPage }
      const suggested = await c.get('asCaller')((transaction) => suggestClusters(transaction, part))
      return c.html(<SuggestionsPage {...suggested} page={seite} />)
    },
  },
  ...listFiles({
    address: clusterAddresses.suggestionsFile,
    permission: clusterPermissions.seeSuggestions,
    name: 'buendel-vorschlaege',
    sheet: 'Vorschläge',
    columns: suggestionColumns,
    items: async (c) => {
      if (!isIntegrator(actorOf(c))) return undefined
      const all = { offset: 0, limit: 100_000 }
      return suggestedNeeds((await c.get('asCaller')((transaction) => suggestClusters(transaction, all))).clusters)
    },
  }),
]
