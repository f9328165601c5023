import { join } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { columnParsers } from './column-parsers.ts'
import { lockDirectory } from './directory-lock.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrations.ts'

/** Each module describes the tables it uses itself. */
// oxlint-disable-next-line no-explicit-any
export type Database = Kysely<any>

export interface OpenDatabase {
  database: Database
  close: () => Promise<void>
}

/**
 * PostgreSQL where there is a URL, otherwise the embedded database in a directory; brought up to the newest migration.
 * Throws DirectoryInUse where another process has the directory open: two at once would destroy it.
 */
export async function openDatabase({
  url,
  directory,
}: {
  url?: string | undefined
  directory: string
}): Promise<OpenDatabase> {
  const opened = url ? openPostgres(url) : openDirectory(directory)
  try {
    await migrate(opened.database)
  } catch (error) {
    await opened.close().catch(() => {})
    throw error
  }
  return opened
}

export function openPostgres(url: string): OpenDatabase {
  const getTypeParser = ((type: number, format: 'text') =>
    columnParsers[type] ?? types.getTypeParser(type, format)) as typeof types.getTypeParser
  const pool = new Pool({ connectionString: url, types: { getTypeParser } })
  pool.on('error', () => {})
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { database, close: () => database.destroy() }
}

/** The embedded database in memory: nothing of it is kept. */
export function openMemory(): OpenDatabase {
  return embedded(new EmbeddedDatabase('memory://'), () => {})
}

function openDirectory(directory: string): OpenDatabase {
  const release = lockDirectory(directory)
  return embedded(new EmbeddedDatabase(join(directory, 'database')), release)
}

function embedded(pglite: EmbeddedDatabase, release: () => void): OpenDatabase {
  const database: Database = new Kysely({ dialect: new PGliteDialect({ pglite }) })
  const close = async () => {
    await database.destroy()
    await pglite.close()
    release()
  }
  return { database, close }
}
