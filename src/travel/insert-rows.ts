import { sql, type Kysely } from 'kysely'
import type { Row } from './travelling-table.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** Written in one statement each, so that rows may refer to each other in any order. */
export async function insertRows(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    database,
  )
}

/** Which of these ids a table has already. */
export async function idsTaken(database: Database, table: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id::text = any (${ids}::text[])`.execute(database)
  return rows.map(({ id }) => id)
}
