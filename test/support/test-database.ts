import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import {
  openDatabase,
  openMemory,
  openPostgres,
  type Database,
  type OpenDatabase,
} from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { postgresTemplate } from './native-postgres.ts'

/** An empty, migrated database of its own: on PostgreSQL where the run has a server, otherwise the embedded one. */
export function testDatabase(): Promise<OpenDatabase> {
  return process.env['TEST_ENGINE'] === 'postgres' ? onPostgres() : embedded()
}

/** Embedded databases that a test has closed: they are emptied and lent again, because starting one costs seconds. */
const idle: OpenDatabase[] = []

async function embedded(): Promise<OpenDatabase> {
  const lent = idle.pop() ?? openMemory()
  /** A handle of its own: what the application keeps of a database in memory, it keeps by the handle. */
  const database = lent.database.withoutPlugins()
  await migrate(database)
  const shape = await shapeOf(database)
  const close = async () => {
    await empty(database, shape)
    idle.push(lent)
  }
  return { database, behind: lent.behind, close }
}

/** Migrations leave no rows but their own. Where a test has changed the tables themselves, all of them go. */
async function empty(database: Database, shape: string): Promise<void> {
  await sql`drop schema if exists jobs cascade`.execute(database)
  if ((await shapeOf(database)) === shape) {
    const { rows } = await sql<{ tables: string }>`
      select string_agg(quote_ident(tablename), ', ') as tables from pg_tables
      where schemaname = 'public' and tablename <> 'migrations'`.execute(database)
    await sql.raw(`truncate ${rows[0]!.tables} restart identity`).execute(database)
    return
  }
  await sql`drop schema public cascade`.execute(database)
  await sql`create schema public`.execute(database)
}

/** The names of all tables, indexes, functions and triggers, and what the migrations were. */
async function shapeOf(database: Database): Promise<string> {
  const { rows } = await sql<{ shape: string }>`
    select string_agg(part, ' ' order by part) as shape from (
      select relname::text as part from pg_class where relnamespace = 'public'::regnamespace
      union all select proname || ' ' || oid from pg_proc where pronamespace = 'public'::regnamespace
      union all select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select name || ' ' || checksum from migrations) as parts`.execute(database)
  return rows[0]!.shape
}

async function onPostgres(): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const { database, close } = openPostgres(`${server}/postgres`)
  await sql.raw(`create database ${name} template ${postgresTemplate}`).execute(database)
  await close()
  return openDatabase({ url: `${server}/${name}`, directory: '' })
}
