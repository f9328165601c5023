import type { Walled } from '../../../platform/walls.ts'
import type { Actor, OrganisationKind } from '../../organisations/schema.ts'
import { demandOf } from '../rules/demand.ts'
import type { Cluster, ClusteredNeed } from '../schema.ts'
import { clusteredNeeds, listClusters } from '../store/need-clusters.ts'

/** Whose task it is to bring others together. */
const integrators: ReadonlySet<OrganisationKind> = new Set(['provider', 'county', 'land'])
export const isIntegrator = (actor: Actor | null): boolean =>
  actor?.organisation ? integrators.has(actor.organisation.kind) : false

/**
 * Needs of several organisations that go together and are in no bundle, by demand. They were put together up to some minutes ago; what
 * is shown and counted is what is open and may be seen now.
 */
export async function suggestClusters(
  walled: Walled,
  page: { offset: number; limit: number },
): Promise<{ clusters: Cluster[]; total: number }> {
  const { clusters, total } = await listClusters(walled, page)
  const needs = new Map((await clusteredNeeds(walled, clusters.flat())).map((need) => [need.id, need]))
  const shown = clusters.map((ids) => clusterOf(ids.flatMap((id) => needs.get(id) ?? [])))
  return { clusters: shown.filter(({ organisations }) => organisations > 1), total }
}

function clusterOf(needs: readonly ClusteredNeed[]): Cluster {
  const { organisations, inhabitants, urgency } = demandOf(
    needs.map((need) => ({ ...need, cases: null, workplaces: null })),
  )
  return { needs, organisations, inhabitants, urgency }
}
