import { accessPermissions } from '../access/policy.ts'
import { apiRoute, nextAddress, type ApiPart } from '../../platform/api/api-route.ts'
import { found } from '../access/door.ts'
import { programOf } from '../access/index.ts'
import type { Permission } from '../access/schema.ts'
import { clusterListPage, isIntegrator } from './actions/suggest-clusters.ts'
import { clusterAsAnswer, clusterListQuery, clustersAnswer } from './schema/api-shapes.ts'
import { clusterRefusal } from './texts.de.ts'

/** What could be bundled, for programs of those who bring others together. */
export const clusterApi = (): ApiPart<Permission> => ({
  sentence: clusterRefusal,
  routes: [
    apiRoute({
      method: 'GET',
      path: '/api/v1/clusters',
      permission: accessPermissions.readApi,
      name: 'listClusters',
      summary:
        'Offene Bedarfe, die zusammenpassen und noch in keinem Bündel sind; für IT-Dienstleister, Kreise und Länder',
      query: clusterListQuery,
      status: 200,
      schema: clustersAnswer,
      answer: async ({ c, asCaller, query }) => {
        found(isIntegrator(programOf(c).program) || undefined)
        const { clusters, next } = await asCaller((transaction) => clusterListPage(transaction, query))
        return { body: { items: clusters.map(clusterAsAnswer), next }, next: nextAddress(c.req.url, next) }
      },
    }),
  ],
})
