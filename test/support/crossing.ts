import { openMemory, type OpenDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { testDatabase } from './test-database.ts'

export async function embeddedDatabase(): Promise<OpenDatabase> {
  const opened = openMemory()
  await migrate(opened.database)
  return opened
}

/** Where something is written and where it is read again: within one engine, and on PostgreSQL also from one to the other. */
export const crossings: readonly [title: string, from: () => Promise<OpenDatabase>, to: () => Promise<OpenDatabase>][] =
  process.env['TEST_ENGINE'] === 'postgres'
    ? [
        ['from PostgreSQL to PostgreSQL', testDatabase, testDatabase],
        ['from the embedded database to PostgreSQL', embeddedDatabase, testDatabase],
        ['from PostgreSQL to the embedded database', testDatabase, embeddedDatabase],
      ]
    : [['from one embedded database to another', testDatabase, testDatabase]]
