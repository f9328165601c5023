import { openDatabase, type OpenDatabase } from '../../src/platform/database/database.ts'
import { migratedDirectory } from './prepared-directory.ts'
import { testDatabase } from './test-database.ts'

const embeddedDatabase = async (): Promise<OpenDatabase> => openDatabase({ directory: await migratedDirectory() })

/** Where something is written and where it is read again: within one engine, and on PostgreSQL also from one to the other. */
export const crossings: readonly [title: string, from: () => Promise<OpenDatabase>, to: () => Promise<OpenDatabase>][] =
  process.env['TEST_ENGINE'] === 'postgres'
    ? [
        ['from PostgreSQL to PostgreSQL', testDatabase, testDatabase],
        ['from the embedded database to PostgreSQL', embeddedDatabase, testDatabase],
        ['from PostgreSQL to the embedded database', testDatabase, embeddedDatabase],
      ]
    : [['from one embedded database to another', testDatabase, testDatabase]]
