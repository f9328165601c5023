import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { openDatabase, openMemory, openPostgres, type OpenDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrations.ts'

/** An empty, migrated database of its own: on PostgreSQL where the run has a server, otherwise the embedded one in memory. */
export function testDatabase(): Promise<OpenDatabase> {
  return process.env['TEST_ENGINE'] === 'postgres' ? onPostgres() : inMemory()
}

async function inMemory(): Promise<OpenDatabase> {
  const opened = openMemory()
  await migrate(opened.database)
  return opened
}

async function onPostgres(): Promise<OpenDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const { database, close } = openPostgres(`${server}/postgres`)
  await sql.raw(`create database ${name}`).execute(database)
  await close()
  return openDatabase({ url: `${server}/${name}`, directory: '' })
}
