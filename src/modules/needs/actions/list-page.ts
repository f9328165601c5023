import { isDay } from '../../../kernel/moments.ts'
import type { Database } from '../../../platform/database/database.ts'
import { refuse } from '../../access/door.ts'
import type { TwinFinder } from '../../twins/door.ts'
import { queryOfFilter, type ExportedNeed, type ListedNeed, type NeedListFilter } from '../schema.ts'
import type { NeedListQuery } from '../schema/api-shapes.ts'
import { exportNeeds, listNeeds } from '../store/need-list.ts'
import { needsAfter, type PageEnd } from '../store/need-pages.ts'
import { filterFor, type Alike } from './find-needs.ts'
import type { Searcher } from './find-twins.ts'

/** As many as a search finds at most. */
const mostAlike = 300

interface Services {
  database: Database
  twins: TwinFinder
}

/** One page of the needs that somebody may see, and where the next one begins; null on the last. */
export async function needListPage(
  services: Services,
  searcher: Searcher,
  { limit: most, cursor, ...query }: NeedListQuery,
): Promise<{ needs: readonly ListedNeed[]; alike: Alike; next: string | null }> {
  const limit = Number(most)
  const after = cursor === undefined ? undefined : endIn(cursor)
  const filter = await filterFor(services, searcher, queryOfFilter(query))
  const { alike } = filter
  if ((query.county || query.land) && !filter.area) return { needs: [], alike, next: null }
  if (!query.search) {
    const { needs, end } = await searcher.asCaller((transaction) => needsAfter(transaction, filter, { after, limit }))
    return { needs, alike, next: end && cursorOf(end) }
  }
  const { needs } = await searcher.asCaller((transaction) => listNeeds(transaction, filter, { limit: mostAlike }))
  const begin = after ? needs.findIndex(({ id }) => id === after.id) + 1 : 0
  const page = needs.slice(begin, begin + limit)
  const last = needs.length > begin + limit && page.at(-1)
  return { needs: page, alike, next: last ? cursorOf({ openedAt: '', id: last.id }) : null }
}

/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

/** All that fit, with everything that they say, for a file. */
export async function needsForFile(
  services: Services,
  searcher: Searcher,
  query: NeedListFilter,
): Promise<ExportedNeed[]> {
  const filter = await filterFor(services, searcher, queryOfFilter(query))
  if ((query.county || query.land) && !filter.area) return []
  return searcher.asCaller((transaction) => exportNeeds(transaction, filter, mostExported))
}

const cursorOf = ({ openedAt, id }: PageEnd): string => Buffer.from(`${id}${openedAt}`).toString('base64url')

function endIn(cursor: string): PageEnd {
  const [, id, openedAt] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(
        /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(infinity|[12]\d{3}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?|)$/,
      ) ?? []
  if (!id || (openedAt?.includes('-') && !isDay(openedAt.slice(0, 10))))
    return refuse({ code: 'needCursor', place: 'cursor' })
  return { id, openedAt: openedAt || 'infinity' }
}
