import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface TableColumns {
  name: string
  /** Each with its type as SQL writes it; computed columns are left out. */
  columns: readonly { name: string; type: string }[]
}

/** Every table of the database but the list of migrations, by name. */
export async function tablesOf(database: Database): Promise<TableColumns[]> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relname <> 'migrations'
    order by c.relname collate "C", a.attnum`.execute(database)
  return [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ name, type }) => ({ name, type })),
  }))
}

export async function migrationsOf(database: Database): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await sql<{
    name: string
    checksum: string
  }>`select name, checksum from migrations order by name`.execute(database)
  return rows
}
