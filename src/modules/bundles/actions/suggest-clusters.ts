import type { Walled } from '../../../platform/walls.ts'
import { likeEnough, openNeeds, tagsOf, twinQueryOf } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { Doer, OrganisationKind } from '../../organisations/schema.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { byDemand, clustersOf } from '../rules/clusters.ts'
import { demandOf } from '../rules/demand.ts'
import type { Cluster } from '../schema.ts'

/** Whose task it is to bring others together. */
const integrators: ReadonlySet<OrganisationKind> = new Set(['provider', 'county', 'land'])
export const isIntegrator = (actor: Doer | null): boolean =>
  actor?.organisation ? integrators.has(actor.organisation.kind) : false

/** So many of the latest open needs are looked at: each is one search. */
export const mostLookedAt = 500
/** Of each, so many that are most like it. */
const likest = 5

/** Needs of several organisations that go together and are in no bundle, by demand. */
export async function suggestClusters(
  twins: TwinFinder,
  { actor, wall }: { actor: Doer; wall: <T>(work: (walled: Walled) => Promise<T>) => Promise<T> },
): Promise<Cluster[]> {
  const open = await wall((walled) => openNeeds(walled, mostLookedAt))
  const needs = new Map(open.map((need) => [need.id, need]))
  const likeEach = new Map<string, string[]>()
  for (const need of needs.values()) likeEach.set(need.id, await likeIt(twins, actor, need, needs))
  return clustersOf(likeEach)
    .map((ids) => clusterOf(ids.map((id) => needs.get(id)!)))
    .filter(({ organisations }) => organisations > 1)
    .toSorted(byDemand)
}

async function likeIt(twins: TwinFinder, actor: Doer, need: Need, known: ReadonlyMap<string, Need>): Promise<string[]> {
  const found = await twins.search(twinQueryOf(need), {
    audience: tagsOf(actor),
    limit: likest,
    excludeId: need.id,
    excludeOwner: need.organisation.id,
  })
  return likeEnough(found)
    .map(({ id }) => id)
    .filter((id) => known.has(id))
}

function clusterOf(needs: readonly Need[]): Cluster {
  const { organisations, inhabitants, urgency } = demandOf(needs)
  return { needs, organisations, inhabitants: inhabitants ?? 0, urgency }
}
