import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { refuse } from '../../access/door.ts'
import type { Caller, OrganisationKind } from '../../access/schema.ts'
import { demandOf } from '../rules/demand.ts'
import type { Cluster, ClusteredNeed } from '../schema.ts'
import type { ClusterListQuery } from '../schema/api-shapes.ts'
import { clusteredNeeds, clustersWithin, listClusters } from '../store/need-clusters.ts'

/** Whose task it is to bring others together. */
const integrators: ReadonlySet<OrganisationKind> = new Set(['provider', 'county', 'land'])
export const isIntegrator = (actor: Caller | null): boolean =>
  actor?.organisation ? integrators.has(actor.organisation.kind) : false

/**
 * Needs of several organisations that go together and are in no bundle, by demand. They were put together up to some minutes ago; what
 * is shown and counted is what is open and may be seen now.
 */
export async function suggestClusters(
  transaction: CallerTransaction,
  page: { offset: number; limit: number },
): Promise<{ clusters: Cluster[]; total: number }> {
  const { clusters, total } = await listClusters(transaction, page)
  const needs = new Map((await clusteredNeeds(transaction, clusters.flat())).map((need) => [need.id, need]))
  const shown = clusters.map((ids) => clusterOf(ids.flatMap((id) => needs.get(id) ?? [])))
  return { clusters: shown.filter(({ organisations }) => organisations > 1), total }
}

/** What several organisations of one county need and nobody has put into a bundle, with their needs alone. */
export async function suggestWithin(transaction: CallerTransaction, county: string, limit: number): Promise<Cluster[]> {
  const clusters = await clustersWithin(transaction, county, limit)
  const needs = new Map((await clusteredNeeds(transaction, clusters.flat())).map((need) => [need.id, need]))
  return clusters
    .map((ids) => clusterOf(ids.flatMap((id) => needs.get(id) ?? [])))
    .filter(({ organisations }) => organisations > 1)
}

/** The suggestions for programs. They are put together anew from time to time: what moves meanwhile may come twice or not at all. */
export async function clusterListPage(
  transaction: CallerTransaction,
  { limit, cursor }: ClusterListQuery,
): Promise<{ clusters: Cluster[]; next: string | null }> {
  const offset = cursor === undefined ? 0 : placeIn(cursor)
  const { clusters, total } = await suggestClusters(transaction, { offset, limit: Number(limit) })
  const end = offset + Number(limit)
  return { clusters, next: end < total ? Buffer.from(`${end}`).toString('base64url') : null }
}

function placeIn(cursor: string): number {
  const place = Buffer.from(cursor, 'base64url').toString()
  return /^[1-9]\d{0,6}$/.test(place) ? Number(place) : refuse({ code: 'clusterCursor', place: 'cursor' })
}

function clusterOf(needs: readonly ClusteredNeed[]): Cluster {
  const { organisations, inhabitants, urgency } = demandOf(
    needs.map((need) => ({ ...need, cases: null, workplaces: null })),
  )
  return { needs, organisations, inhabitants, urgency }
}
