import type { Database } from '../../../platform/database.ts'
import { refuse, searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import type { TwinFinder } from '../../twins/index.ts'
import type { ListedNeed } from '../schema.ts'
import type { NeedListQuery } from '../schema/api.ts'
import { listNeeds, type NeedWish } from '../store/need-list.ts'
import { needsAfter, type PageEnd } from '../store/need-pages.ts'
import { searchNeeds, type Searcher } from './find-twins.ts'

/** So many that are like the words are looked through; what comes after them is not like them any more. */
const mostAlike = 300

interface Machines {
  database: Database
  twins: TwinFinder
}

/** One page of the needs that somebody may see, and where the next one begins; null on the last. */
export async function needListPage(
  { database, twins }: Machines,
  { actor, wall }: Searcher,
  query: NeedListQuery,
): Promise<{ needs: readonly ListedNeed[]; next: string | null }> {
  const limit = Number(query.limit)
  const after = query.cursor === undefined ? undefined : endIn(query.cursor)
  const area = await areaOf(database, query)
  if (area === null) return { needs: [], next: null }
  const { field, status, capability, search } = query
  const wish: NeedWish = { field, area, status, capability, organisation: query.own && actor?.organisation?.id }
  if (!search) {
    const { needs, end } = await wall((walled) => needsAfter(walled, wish, { after, limit }))
    return { needs, next: end && cursorOf(end) }
  }
  const ranked = await searchNeeds(twins, actor, { words: search, limit: mostAlike })
  const { needs } = await wall((walled) => listNeeds(walled, { ...wish, ranked }, { limit: mostAlike }))
  const begin = after ? needs.findIndex(({ id }) => id === after.id) + 1 : 0
  const page = needs.slice(begin, begin + limit)
  const last = needs.length > begin + limit && page.at(-1)
  return { needs: page, next: last ? cursorOf({ openedAt: '', id: last.id }) : null }
}

/** Undefined where none is asked for, null where there is none of that key. */
async function areaOf(
  database: Database,
  { county, land }: Pick<NeedListQuery, 'county' | 'land'>,
): Promise<string | null | undefined> {
  if (!county && !land) return undefined
  const { laender, counties } = await searchRegister(database, registerQuerySchema.parse({}))
  const found = county ? counties.find(({ key }) => key === county) : laender.find(({ key }) => key === land)
  return found?.id ?? null
}

const cursorOf = ({ openedAt, id }: PageEnd): string => Buffer.from(`${id}${openedAt}`).toString('base64url')

function endIn(cursor: string): PageEnd {
  const [, id, openedAt] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(
        /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-][\d:]+|)$/,
      ) ?? []
  if (!id) return refuse({ code: 'needCursor', place: 'cursor' })
  return { id, openedAt: openedAt || 'infinity' }
}
