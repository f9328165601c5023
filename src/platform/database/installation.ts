import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refused } from '../../kernel/refusal.ts'
import { writeBackup } from './backup.ts'
import { isConnectionLost } from './connection-lost.ts'
import { backupFromServer } from '../server/control.ts'
import { openDatabase, openMemory, type Database, type OpenDatabase } from './database.ts'
import { DirectoryInUse } from './directory-lock.ts'
import { migrate } from './migrations.ts'
import { restoreBackup } from './restore.ts'

/** The database that the settings name, for a command beside the server. */
const settings = () => ({
  url: process.env['DATABASE_URL'],
  directory: process.env['DATA_DIR'] ?? fileURLToPath(new URL('../../../data', import.meta.url)),
})

/** Work on the database itself. Refused while a server has the embedded one open. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const found = await opened()
  if (found instanceof DirectoryInUse) return refuse('directoryInUse', { directory: found.directory })
  return using(found, work)
}

/** Work that only reads: beside a server on the embedded database it gets a copy of this moment. */
export async function withReadableDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  refuseNothingThere()
  const found = await opened()
  if (!(found instanceof DirectoryInUse)) return using(found, work)
  const backup = await backupOfServer()
  return using(openMemory(), async (copy) => {
    await migrate(copy)
    await restoreBackup(copy, backup)
    return work(copy)
  })
}

/** Everything in the database, from the server where one has it open. */
export async function takeBackup(): Promise<Uint8Array> {
  refuseNothingThere()
  const found = await opened()
  return found instanceof DirectoryInUse ? backupOfServer() : using(found, (database) => writeBackup(database))
}

async function using<T>({ database, close }: OpenDatabase, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database)
  } finally {
    await close()
  }
}

async function opened(): Promise<OpenDatabase | DirectoryInUse> {
  try {
    return await openDatabase(settings())
  } catch (error) {
    if (error instanceof DirectoryInUse) return error
    if (isConnectionLost(error)) return refuse('databaseOutOfReach')
    throw error
  }
}

function refuseNothingThere(): void {
  const { url, directory } = settings()
  if (!url && !existsSync(join(directory, 'database'))) refuse('noDatabase', { directory })
}

const backupOfServer = async (): Promise<Uint8Array> => {
  const { directory } = settings()
  return (await backupFromServer(directory)) ?? refuse('serverSilent', { directory })
}

function refuse(code: string, values: Record<string, string | number> = {}): never {
  throw new Refused('input', [{ code, values }])
}
