import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'

interface Row {
  line: string
}

/** The tables, columns, rules and indexes of a database as text, in one fixed order; the same from both engines. */
export async function schemaText(database: Database): Promise<string> {
  const columns = await sql<Row & { name: string }>`
    select c.relname as name, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' order by c.relname collate "C", a.attnum`.execute(database)
  const constraints = await sql<Row & { name: string }>`
    select c.relname as name, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where k.contype <> 'n' order by c.relname collate "C", k.conname collate "C"`.execute(database)
  const indexes = await sql<Row>`
    select indexdef || ';' as line from pg_indexes where schemaname = 'public'
    and indexname not in (select conname from pg_constraint) order by indexname collate "C"`.execute(database)
  const tables = [...new Set(columns.rows.map(({ name }) => name))]
  const linesOf = (name: string) =>
    [...columns.rows, ...constraints.rows].filter((row) => row.name === name).map(({ line }) => line)
  return [
    '-- What all migrations together make. Written by npm run schema.',
    ...tables.map((name) => `create table ${name} (\n${linesOf(name).join(',\n')}\n);`),
    ...indexes.rows.map(({ line }) => line),
    '',
  ].join('\n\n')
}
