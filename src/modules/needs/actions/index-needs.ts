import type { Database } from '../../../platform/database/database.ts'
import type { TwinFinder } from '../../twins/door.ts'
import { audienceOf, isUnbundled, unbundledTag } from '../rules/audience.ts'
import { vectorFiller, type NeedModel } from './fill-vectors.ts'
import { changedNeeds, type SearchableNeed } from '../store/searchable-needs.ts'

type LastIndexed = Pick<SearchableNeed, 'changed' | 'readAt'>

/** As many at a time as let a search come between. */
const portion = 1000
/** How often the index looks for what this or another server has changed, in milliseconds. */
const lookEvery = 400

/** Keeps the index of needs up to date, from the first reading until it is stopped. */
export async function indexNeeds(
  database: Database,
  finder: TwinFinder,
  model?: NeedModel,
): Promise<{ refresh: () => Promise<void>; stop: () => Promise<void> }> {
  let since: string | null = null
  let told = new Map<string, LastIndexed>()
  const filler = model && vectorFiller(database, model)
  let generation = finder.generation()
  const read = async () => {
    const current = finder.generation()
    if (current !== generation) {
      since = null
      told = new Map()
    }
    const { needs, now } = await changedNeeds(database, since, model?.vectoriser.name)
    const isNew = ({ id, changed, isChanged }: SearchableNeed) => isChanged && told.get(id)?.changed !== changed
    await tell(finder, needs.filter(isNew))
    await tellVectors(
      finder,
      needs.filter((need) => !isNew(need) && told.get(need.id)?.readAt !== need.readAt),
    )
    filler?.look(needs.filter(isFound))
    generation = current
    since = now
    told = new Map(needs.map(({ id, changed, readAt }) => [id, { changed, readAt }]))
  }
  let last = read()
  await last
  const refresh = () => (last = last.catch(() => {}).then(read))
  const timer = setInterval(() => void refresh().catch(() => {}), lookEvery)
  timer.unref()
  return {
    refresh,
    stop: async () => {
      clearInterval(timer)
      await filler?.stop()
      await last.catch(() => {})
    },
  }
}

const isFound = ({ status }: SearchableNeed) => status !== 'draft' && status !== 'withdrawn'

async function tell(finder: TwinFinder, needs: readonly SearchableNeed[]): Promise<void> {
  const gone = needs.filter((need) => !isFound(need)).map(({ id }) => id)
  const shown = needs.filter(isFound).map((need) => ({
    id: need.id,
    owner: need.organisation,
    ownerName: need.organisationName,
    title: need.title,
    description: need.aim,
    services: need.services,
    capabilities: need.requirements.flatMap(({ capability }) => capability ?? []),
    audience: [...audienceOf(need), ...(isUnbundled(need) ? [unbundledTag] : [])],
    ...(need.vector && { vector: need.vector }),
  }))
  if (gone.length > 0) await finder.remove(gone)
  for (let from = 0; from < shown.length; from += portion) await finder.put(shown.slice(from, from + portion))
}

/** Of needs that are in already. */
async function tellVectors(finder: TwinFinder, needs: readonly SearchableNeed[]): Promise<void> {
  const vectors = needs.flatMap(({ id, vector }) => (vector ? [{ id, vector }] : []))
  if (vectors.length > 0) await finder.putVectors(vectors)
}
