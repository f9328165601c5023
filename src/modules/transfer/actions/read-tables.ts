import type { Database } from '../../../platform/database/database.ts'
import type { Row, TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'
import { namedIds } from '../rules/named-ids.ts'
import { lineOf, rowsOf } from '../store/organisation-line.ts'

/**
 * Everything an organisation owns, in one fixed order; behind the walls, or for the operator on the console. What belongs to others
 * comes after what names it, from the last table to the first: a table names what stands before it.
 */
export async function readTables(
  database: Database,
  known: readonly TravellingTable[],
  organisation: string,
): Promise<TravelTables> {
  const line = await lineOf(database, organisation)
  const read: Record<string, Row[]> = {}
  for (const table of known)
    if (!table.isOfOthers) read[table.name] = await rowsOf(database, table, { ...line, named: [] })
  for (const table of known.toReversed())
    if (table.isOfOthers)
      read[table.name] = await rowsOf(database, table, { ...line, named: namedIds(known, read, table.name) })
  return Object.fromEntries(known.map(({ name }) => [name, read[name]!]))
}
