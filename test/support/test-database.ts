import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { openDatabase, openPostgres, type OpenDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { postgresTemplate } from './native-postgres.ts'
import { migratedDirectory } from './prepared-directory.ts'

/** An empty, migrated database of its own: on PostgreSQL where the run has a server, otherwise the embedded one. */
export function testDatabase(): Promise<OpenDatabase> {
  return process.env['TEST_ENGINE'] === 'postgres' ? onPostgres() : embedded()
}

/** Embedded databases that a test has closed: they are emptied and lent again, because starting one costs seconds. */
const idle: OpenDatabase[] = []

async function embedded(): Promise<OpenDatabase> {
  const lent = idle.pop() ?? (await openDatabase({ directory: await migratedDirectory() }))
  /** A handle of its own: what the application keeps of a database in memory, it keeps by the handle. */
  const database = lent.database.withoutPlugins()
  await migrate(database)
  const close = async () => {
    await sql`drop schema if exists jobs cascade`.execute(database)
    await sql`drop schema public cascade`.execute(database)
    await sql`create schema public`.execute(database)
    idle.push(lent)
  }
  return { database, behind: lent.behind, close }
}

async function onPostgres(): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const { database, close } = openPostgres(`${server}/postgres`)
  await sql.raw(`create database ${name} template ${postgresTemplate}`).execute(database)
  await close()
  return openDatabase({ url: `${server}/${name}`, directory: '' })
}
