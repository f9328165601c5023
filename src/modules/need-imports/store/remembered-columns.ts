import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RememberedColumns } from '../schema.ts'

const columns = sql`print, headings, meanings, turned`

/** So many are kept of an organisation; older ones are forgotten. */
const mostRemembered = 100

/** What was said of files with one of these prints, by the organisation or one that has merged into it; the newest first. */
export async function columnsByPrint(
  database: Database,
  organisation: string,
  prints: readonly string[],
): Promise<RememberedColumns[]> {
  const { rows } = await sql<RememberedColumns>`select ${columns} from remembered_columns
    where organisation in (select line_of(${organisation})) and print = any(${prints})
    order by organisation <> ${organisation}, remembered_at desc`.execute(database)
  return rows
}

/** What the organisation has said, the newest first. */
export async function allColumns(
  transaction: Database,
  organisation: string,
): Promise<(RememberedColumns & { rememberedAt: Date })[]> {
  const { rows } = await sql<never>`select ${columns}, remembered_at as "rememberedAt" from remembered_columns
    where organisation = ${organisation} order by remembered_at desc`.execute(transaction)
  return rows
}

/** Whether that is something new. */
export async function saveColumns(
  transaction: Database,
  organisation: string,
  { print, headings, meanings, turned }: RememberedColumns,
): Promise<boolean> {
  const { rows } = await sql`insert into remembered_columns (organisation, print, headings, meanings, turned)
    values (${organisation}, ${print}, ${JSON.stringify(headings)}, ${JSON.stringify(meanings)}, ${turned})
    on conflict (organisation, print) do update
    set headings = excluded.headings, meanings = excluded.meanings, remembered_at = now()
    where remembered_columns.meanings <> excluded.meanings
    returning print`.execute(transaction)
  await sql`delete from remembered_columns where organisation = ${organisation} and print in (
    select print from remembered_columns where organisation = ${organisation} order by remembered_at desc offset ${mostRemembered})`.execute(
    transaction,
  )
  return rows.length > 0
}

/** False where there was nothing to forget. */
export async function deleteColumns(transaction: Database, organisation: string, print: string): Promise<boolean> {
  const { rows } = await sql`delete from remembered_columns where organisation = ${organisation} and print = ${print}
    returning print`.execute(transaction)
  return rows.length > 0
}

export const rememberedRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select organisation, ${columns}, ${instantOf('remembered_at')}
    from remembered_columns where ${among(own, 'organisation')} order by organisation, print`

export const keepsColumns = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from remembered_columns where organisation = ${organisation})`
