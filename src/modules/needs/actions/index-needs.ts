import type { Database } from '../../../platform/database.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { audienceOf } from '../rules/audience.ts'
import { changedNeeds, type SearchableNeed } from '../store/searchable-needs.ts'

/** As many at a time as let a search come between. */
const portion = 1000
/** How often the index looks for what this or another server has changed, in milliseconds. */
const lookEvery = 400

/** Keeps the index of needs up to date, from the first reading until it is stopped. */
export async function indexNeeds(
  database: Database,
  finder: TwinFinder,
): Promise<{ refresh: () => Promise<void>; stop: () => Promise<void> }> {
  let since: string | null = null
  let told = new Map<string, string>()
  let life = finder.lives()
  const read = async () => {
    const current = finder.lives()
    if (current !== life) {
      since = null
      told = new Map()
    }
    const { needs, now } = await changedNeeds(database, since)
    await tell(
      finder,
      needs.filter(({ id, changed }) => told.get(id) !== changed),
    )
    life = current
    since = now
    told = new Map(needs.map(({ id, changed }) => [id, changed]))
  }
  let last = read()
  await last
  const refresh = () => (last = last.catch(() => {}).then(read))
  const timer = setInterval(() => void refresh().catch(() => {}), lookEvery)
  timer.unref()
  return {
    refresh,
    stop: () => {
      clearInterval(timer)
      return last.catch(() => {})
    },
  }
}

async function tell(finder: TwinFinder, needs: readonly SearchableNeed[]): Promise<void> {
  const isFound = ({ status }: SearchableNeed) => status !== 'draft' && status !== 'withdrawn'
  const gone = needs.filter((need) => !isFound(need)).map(({ id }) => id)
  const shown = needs.filter(isFound).map((need) => ({
    id: need.id,
    owner: need.organisation,
    ownerName: need.organisationName,
    title: need.title,
    description: need.aim,
    services: need.services,
    capabilities: need.requirements.flatMap(({ capability }) => capability ?? []),
    audience: audienceOf(need),
  }))
  if (gone.length > 0) await finder.remove(gone)
  for (let from = 0; from < shown.length; from += portion) await finder.put(shown.slice(from, from + portion))
}
