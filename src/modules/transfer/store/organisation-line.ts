import { sql, type Kysely } from 'kysely'
import type { Row, TravellingTable, WantedRows } from '../../../travel/travelling-table.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** The organisation with all that have merged into it, and the people in them. */
export async function lineOf(database: Database, organisation: string): Promise<Pick<WantedRows, 'own' | 'members'>> {
  const own = await sql<{ id: string }>`with recursive own as (
    select id from organisations where id = ${organisation}
    union select o.id from organisations o join own on o.successor = own.id
  ) select id from own`.execute(database)
  const ids = own.rows.map(({ id }) => id)
  const members = await sql<{ person: string }>`
    select distinct person from memberships where organisation = any (${ids}::uuid[])`.execute(database)
  return { own: ids, members: members.rows.map(({ person }) => person) }
}

export const rowsOf = async (database: Database, { query }: TravellingTable, wanted: WantedRows): Promise<Row[]> =>
  (await sql<Row>`${query(wanted)}`.execute(database)).rows
