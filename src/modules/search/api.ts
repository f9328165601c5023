import { apiRoute, type ApiPart } from '../../platform/api/api-route.ts'
import { programOf } from '../access/index.ts'
import { accessPermissions } from '../access/policy.ts'
import type { Permission } from '../access/schema.ts'
import { searchEverything, type SearchServices } from './actions/search-everything.ts'
import { searchAnswer, searchQuery } from './schema.ts'

interface Services extends SearchServices {
  baseUrl: string
}

/** The same search for programs. */
export const searchApi = ({ baseUrl, ...services }: Services): ApiPart<Permission> => ({
  sentence: ({ code }) => code,
  routes: [
    apiRoute({
      method: 'GET',
      path: '/api/v1/search',
      permission: accessPermissions.readApi,
      name: 'searchEverything',
      summary: 'In allem suchen, was die eigene Organisation sehen darf',
      query: searchQuery,
      status: 200,
      schema: searchAnswer,
      answer: async ({ c, asCaller, query: { search } }) => {
        const searcher = { actor: programOf(c).program, asCaller }
        const { groups } = await searchEverything(services, searcher, search)
        return {
          body: {
            groups: groups.map(({ kind, total, hits }) => ({
              kind,
              total,
              hits: hits.map(({ title, href, about = null }) => ({ title, url: new URL(href, baseUrl).href, about })),
            })),
          },
        }
      },
    }),
  ],
})
