import { allServices, servicesPrint } from '../../capabilities/door.ts'
import type { SearchServices, Service } from '../../capabilities/schema.ts'
import type { Database } from '../../../platform/database/database.ts'
import { likeEnough } from '../rules/like-enough.ts'
import type { TwinEntry } from '../schema.ts'
import { startTwinFinder, type TwinFinder } from './twin-finder.ts'

interface Filled {
  finder: TwinFinder
  print: string
  generation: number
}

const audience = ['everybody']

/**
 * Public services by what people call them: the same words, synonyms and typing errors as for needs. Their index begins with the first
 * question, in a thread of its own, and anew when the list in the database is another one.
 */
export function serviceSearch(database: Database, start: () => Promise<TwinFinder> = startTwinFinder) {
  let started: Promise<TwinFinder> | undefined
  let filled: Promise<Filled | undefined> = Promise.resolve(undefined)

  const fill = async (before: Filled | undefined): Promise<Filled> => {
    const print = await servicesPrint(database)
    if (before?.print === print && before.generation === before.finder.generation()) return before
    const finder = await (started ??= start())
    await finder.replaceAll((await allServices(database)).map(entryOf))
    return { finder, print, generation: finder.generation() }
  }

  const search: SearchServices = async (words, most) => {
    const last = filled.catch(() => undefined).then(fill)
    filled = last
    const { finder } = await last
    const found = await finder.search({ title: words }, { audience, limit: most, byWordsAlone: true })
    return likeEnough(found).map(({ id }) => id)
  }
  return { search, stop: async () => (await started)?.stop() }
}

const entryOf = ({ key, name, ozgName, situation, topic }: Service): TwinEntry => ({
  id: key,
  owner: '',
  title: name,
  description: [ozgName, situation, topic].filter(Boolean).join(', '),
  services: [],
  capabilities: [],
  audience,
})
