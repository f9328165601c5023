import type { Walled } from '../../../platform/walls.ts'
import type { Actor } from '../../organisations/schema.ts'
import type { TwinFinder } from '../../twins/door.ts'
import type { TwinReason } from '../../twins/schema.ts'
import { tagsOf } from '../rules/audience.ts'
import type { Need } from '../schema.ts'
import { needsByIds } from '../store/needs.ts'

export interface FoundTwin {
  need: Need
  reasons: readonly TwinReason[]
}
/** Whoever asks, and the one transaction in which what was found is read. */
export interface Searcher {
  actor: Actor | null
  wall: <T>(work: (walled: Walled) => Promise<T>) => Promise<T>
}

type Asked = Pick<Need, 'title' | 'aim'> & Partial<Pick<Need, 'id' | 'services' | 'requirements'>>

/** Needs of others that are like this one, best first, as far as whoever asks may see them. */
export async function findTwins(
  finder: TwinFinder,
  { actor, wall }: Searcher,
  asked: Asked,
  limit = 5,
): Promise<FoundTwin[]> {
  if (asked.title.trim() === '') return []
  const owner = actor?.organisation?.id
  const found = await finder.search(queryOf(asked), {
    audience: tagsOf(actor),
    limit: limit + 3,
    ...(owner && { excludeOwner: owner }),
    ...(asked.id && { excludeId: asked.id }),
  })
  const needs = await wall((walled) =>
    needsByIds(
      walled,
      found.map(({ id }) => id),
    ),
  )
  const byId = new Map(needs.map((need) => [need.id, need]))
  return found.flatMap(({ id, reasons }) => (byId.has(id) ? [{ need: byId.get(id)!, reasons }] : [])).slice(0, limit)
}

/** Ids of the needs that a search for these words finds, best first. */
export async function searchNeeds(
  finder: TwinFinder,
  actor: Actor | null,
  { words, limit }: { words: string; limit: number },
): Promise<string[]> {
  const found = await finder.search({ title: words }, { audience: tagsOf(actor), limit })
  return found.map(({ id }) => id)
}

const queryOf = ({ title, aim, services = [], requirements = [] }: Asked) => ({
  title,
  description: aim,
  services,
  capabilities: requirements.flatMap(({ capability }) => capability ?? []),
})
