import type { Database } from '../../../platform/database/database.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { audienceOf, isUnbundled, unbundledTag } from '../rules/audience.ts'
import { vectorFiller, type NeedModel } from './fill-vectors.ts'
import {
  changedNeeds,
  instantNow,
  listedVersions,
  needsToIndex,
  unreadNeeds,
  type SearchableNeed,
} from '../store/searchable-needs.ts'

type LastIndexed = Pick<SearchableNeed, 'changed' | 'readAt'>

interface Pace {
  /** How often the index looks for what this or another server has changed, in milliseconds. */
  look?: number
  /** How often it is held against all needs, and written down for the next start: what was missed on the way is missed no longer. */
  check?: number
  /** After so many changes it is written down at once. */
  many?: number
}

/** As many at a time as let a search come between. */
const portion = 1000
const usualPace = { look: 400, check: 3_600_000, many: 5000 }

/** Keeps the index of needs up to date, from the first reading until it is stopped. */
export async function indexNeeds(
  database: Database,
  finder: TwinFinder,
  model?: NeedModel,
  pace: Pace = {},
): Promise<{ refresh: () => Promise<void>; stop: () => Promise<void> }> {
  const { look, check, many } = { ...usualPace, ...pace }
  const filler = model && vectorFiller(database, model)
  const name = model?.vectoriser.name
  const indexed = indexedNeeds(database, finder, name)
  let generation = -1
  let checkAt = 0
  let changes = 0
  let keeping: Promise<unknown> = Promise.resolve()

  const keep = () => {
    changes = 0
    keeping = keeping.then(() => finder.keep())
    return keeping
  }
  const readAll = async () => {
    const current = finder.generation()
    changes += await indexed.readAll()
    if (filler && name !== undefined) filler.look(await unreadNeeds(database, name))
    generation = current
    checkAt = performance.now() + check
    void keep()
  }
  const readChanged = async () => {
    const needs = await indexed.readChanged()
    filler?.look(needs.filter(isFound))
    changes += needs.length
    if (changes >= many) void keep()
  }
  const read = () => (finder.generation() !== generation || performance.now() > checkAt ? readAll() : readChanged())

  let last = read()
  await last
  const refresh = () => (last = last.catch(() => {}).then(read))
  const timer = setInterval(() => void refresh().catch(() => {}), look)
  timer.unref()
  return {
    refresh,
    stop: async () => {
      clearInterval(timer)
      await filler?.stop()
      await last.catch(() => {})
      await keep()
    },
  }
}

/** What of the database has been told to the index. */
function indexedNeeds(database: Database, finder: TwinFinder, model: string | undefined) {
  let since = ''
  /** Of the last minute. */
  let told = new Map<string, LastIndexed>()
  const remember = (needs: readonly SearchableNeed[]) => {
    for (const { id, changed, readAt } of needs) told.set(id, { changed, readAt })
  }

  return {
    /** The index is held against all needs, and what is not in it as it should be is read; says how many that were. */
    readAll: async (): Promise<number> => {
      since = await instantNow(database)
      told = new Map()
      const toPut = await finder.match(await listedVersions(database, model))
      for (let from = 0; from < toPut.length; from += portion) {
        const needs = await needsToIndex(database, toPut.slice(from, from + portion), { since, model })
        await tell(finder, needs)
        remember(needs.filter(({ isChanged }) => isChanged))
      }
      return toPut.length
    },
    readChanged: async (): Promise<SearchableNeed[]> => {
      const now = await instantNow(database)
      const needs = await changedNeeds(database, since, model)
      const isNew = ({ id, changed, isChanged }: SearchableNeed) => isChanged && told.get(id)?.changed !== changed
      const isReadAnew = ({ id, readAt }: SearchableNeed) => told.get(id)?.readAt !== readAt
      const changed = needs.filter(isNew)
      const readAnew = needs.filter((need) => !isNew(need) && isReadAnew(need))
      await tell(finder, changed)
      await tellVectors(finder, readAnew)
      since = now
      told = new Map()
      remember(needs)
      return [...changed, ...readAnew]
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
    version: need.version,
    ...(need.vector && { vector: need.vector }),
  }))
  if (gone.length > 0) await finder.remove(gone)
  for (let from = 0; from < shown.length; from += portion) await finder.put(shown.slice(from, from + portion))
}

/** Of needs that are in already. */
async function tellVectors(finder: TwinFinder, needs: readonly SearchableNeed[]): Promise<void> {
  const vectors = needs.flatMap(({ id, vector, version }) => (vector ? [{ id, vector, version }] : []))
  if (vectors.length > 0) await finder.putVectors(vectors)
}
