import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { migrate } from './migrations.ts'

/** Each module describes the tables it uses itself. */
// oxlint-disable-next-line no-explicit-any
export type Database = Kysely<any>

export interface OpenDatabase {
  database: Database
  close: () => Promise<void>
}

/** PostgreSQL where there is a URL, otherwise the embedded database in a directory ("memory://" keeps nothing); migrated. */
export async function openDatabase({ url, directory }: { url?: string | undefined; directory: string }): Promise<OpenDatabase> {
  const opened = url ? onPostgres(url) : embedded(directory)
  await migrate(opened.database)
  return opened
}

/** Another process has the embedded database open; two at once would destroy it. */
export class DatabaseInUse extends Error {}

function onPostgres(url: string): OpenDatabase {
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) })
  return { database, close: () => database.destroy() }
}

function embedded(directory: string): OpenDatabase {
  const release = directory.startsWith('memory:') ? () => {} : lock(directory)
  const database: Database = new Kysely({ dialect: new PGliteDialect({ pglite: new PGlite(directory) }) })
  return {
    database,
    close: async () => {
      await database.destroy()
      release()
    },
  }
}

function lock(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, '..', 'allmende.lock')
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch {
      const owner = Number(readFileSync(file, 'utf8'))
      if (isAlive(owner)) throw new DatabaseInUse(directory)
      rmSync(file, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
