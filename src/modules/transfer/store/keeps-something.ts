import { sql, type Kysely } from 'kysely'
import type { Travel } from '../../../travel/travelling-table.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** Whether an entry of the directory is more than that: somebody works here, or something belongs to it. */
export async function keepsSomething(
  database: Database,
  conditions: readonly NonNullable<Travel['keeps']>[],
  organisation: string,
): Promise<boolean> {
  if (conditions.length === 0) return false
  const any = sql.join(
    conditions.map((keeps) => keeps(organisation)),
    sql` or `,
  )
  const { rows } = await sql<{ keeps: boolean }>`select ${any} as keeps`.execute(database)
  return rows[0]!.keeps
}
