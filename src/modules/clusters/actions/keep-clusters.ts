import type { Database } from '../../../platform/database/database.ts'
import { unbundledTag } from '../../needs/door.ts'
import type { TwinFinder } from '../../twins/door.ts'
import { clustersOf, type TwinPair } from '../rules/clusters.ts'
import { demandOf } from '../rules/demand.ts'
import {
  areClustersStale,
  offeredNeeds,
  replaceClusters,
  saveTwins,
  unsearchedNeeds,
  type FoundTwins,
  type OfferedNeed,
  type UnsearchedNeed,
} from '../store/need-clusters.ts'

/**
 * From this score two are twins that go into one bundle. Measured where people have put together what belongs together: of what is in a cluster,
 * four of five are then of one kind (test/cluster-figures.test.ts).
 */
export const leastOfAPair = 7
/** So many that are most like it are kept of each. */
export const mostTwins = 20
const portion = 2000
const atOnce = 50

interface Pace {
  stopping?: AbortSignal
  /** A round takes no longer, in milliseconds; what is left is for the next. */
  longest?: number
  /** So many seconds a change waits until the index has it. */
  settled?: number
}

/**
 * Looks for the twins of every open need that nobody has bundled, as far as they are not known, and puts the needs together anew where
 * something has changed. Whoever searches goes first: it waits until nobody does, and rests after each search as long as it took. A language
 * model has no say, because from which score two are twins was measured without one.
 */
export async function keepClusters(
  { database, twins }: { database: Database; twins: TwinFinder },
  { stopping, longest = 45_000, settled = 5 }: Pace = {},
): Promise<void> {
  const end = performance.now() + longest
  const isOver = () => stopping?.aborted === true || performance.now() > end
  while (!isOver()) {
    const needs = await unsearchedNeeds(database, atOnce, settled)
    if (needs.length === 0) break
    const found: FoundTwins[] = []
    for (const need of needs) {
      const began = performance.now()
      found.push(await twinsOf(twins, need))
      await new Promise((resolve) => setTimeout(resolve, performance.now() - began))
      if (isOver()) break
    }
    await saveTwins(database, found)
  }
  if (await areClustersStale(database)) await buildClusters(database)
}

async function twinsOf(twins: TwinFinder, need: UnsearchedNeed): Promise<FoundTwins> {
  const found = await twins.searchWhenCalm(
    {
      title: need.title,
      description: need.aim,
      ownerName: need.organisationName,
      services: need.services,
      capabilities: need.requirements.flatMap(({ capability }) => capability ?? []),
    },
    {
      audience: [unbundledTag],
      limit: mostTwins,
      excludeId: need.id,
      excludeOwner: need.organisation,
      byWordsAlone: true,
    },
  )
  const alike = found.filter(({ score }) => score >= leastOfAPair).map(({ id, score }) => ({ id, score }))
  return { need: need.id, changed: need.changed, twins: alike }
}

async function buildClusters(database: Database): Promise<void> {
  const needs = new Map<string, OfferedNeed>()
  for (let after: string | null = null; ;) {
    const some: OfferedNeed[] = await offeredNeeds(database, after, portion)
    for (const need of some) needs.set(need.id, need)
    after = some.at(-1)?.id ?? null
    if (some.length < portion) break
  }
  const clusters = clustersOf(pairsOf(needs)).map((ids) => {
    const [centre] = ids
    const demand = demandOf(ids.map((id) => asking(needs.get(id)!)))
    return { centre: centre!, needs: ids, ...demand, inhabitants: demand.inhabitants ?? 0 }
  })
  await replaceClusters(
    database,
    clusters.filter(({ organisations }) => organisations > 1),
  )
}

function* pairsOf(needs: ReadonlyMap<string, OfferedNeed>): Generator<TwinPair> {
  for (const [one, { organisation, twins }] of needs)
    for (const { id: other, score } of twins) {
      const twin = needs.get(other)
      if (twin && twin.organisation.id !== organisation.id) yield { one, other, score }
    }
}

const asking = ({ organisation, day }: OfferedNeed) => ({
  organisation,
  cases: null,
  workplaces: null,
  deadline: day,
  background: null,
})
