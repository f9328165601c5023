import type { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool, types, type PoolClient } from 'pg'
import { columnParsers } from './column-parsers.ts'
import { lockDirectory } from './directory-lock.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrations.ts'
import { PlannedClient } from './planned-client.ts'
import { preparedDatabase } from './prepared-database.ts'

/** Each module describes the tables it uses itself. */
// oxlint-disable-next-line no-explicit-any
export type Database = Kysely<any>
// oxlint-disable-next-line no-explicit-any
export type OpenTransaction = Transaction<any>

export interface OpenDatabase {
  database: Database
  /** What the job queue connects to by itself. */
  behind: { url: string } | { embedded: EmbeddedDatabase }
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

/** `patience` in milliseconds: a server that takes the connection and says nothing counts as lost after it. */
export function openPostgres(url: string, { patience = 5000 }: { patience?: number } = {}): OpenDatabase {
  const getTypeParser = ((type: number, format: 'text') =>
    columnParsers[type] ?? types.getTypeParser(type, format)) as typeof types.getTypeParser
  const pool = new Pool({
    Client: PlannedClient,
    connectionString: url,
    types: { getTypeParser },
    application_name: 'allmende',
    connectionTimeoutMillis: patience,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  pool.on('error', () => {})
  pool.on('connect', survive)
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { database, behind: { url }, close: () => database.destroy() }
}

/**
 * A client in use has no listener of the pool: without one, a connection that breaks would end the process.
 * After a fatal message the server hangs up: who lets the client go first would hand it to the next request.
 */
function survive(client: PoolClient & { connection?: EventEmitter }): void {
  client.on('error', () => {})
  client.connection?.on('errorMessage', ({ severity }: { severity?: string }) => {
    if (severity === 'FATAL') void client.end()
  })
}

/** Whether the database answers at all. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database)
    return true
  } catch {
    return false
  }
}

/** Takes note of what is where, and of what is gone, so that lists are answered from their indexes. PostgreSQL does it by itself, the embedded database does not. */
export const tidyDatabase = async (database: Database): Promise<void> => {
  await sql`vacuum analyze`.execute(database)
}

/** The embedded database in memory: nothing of it is kept. */
export function openMemory(): OpenDatabase {
  return embedded(new EmbeddedDatabase('memory://'), () => {})
}

let ahead: { directory: string; opened: OpenDatabase } | undefined

/**
 * Begins to open a directory before `openDatabase` asks for it, which then also says what is wrong with it.
 * One that is neither there nor prepared is left to it: making one must not be broken off.
 */
export function openAhead(directory: string): void {
  if (!existsSync(join(directory, 'database')) && !existsSync(preparedDatabase())) return
  try {
    ahead = { directory, opened: openDirectory(directory) }
  } catch {}
}

function openDirectory(directory: string): OpenDatabase {
  if (ahead?.directory === directory) {
    const { opened } = ahead
    ahead = undefined
    return opened
  }
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
  return { database, behind: { embedded: pglite }, close }
}
