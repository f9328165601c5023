import { fileURLToPath } from 'node:url'
import { Refused } from '../../kernel/refusal.ts'
import { openDatabase, type Database } from './database.ts'
import { DirectoryInUse } from './directory-lock.ts'

/** The database of the server, by the same settings, for the time of one command. Refuses (kind input) where it cannot be had. */
export async function withDatabase<T>(
  { DATABASE_URL, DATA_DIR }: NodeJS.ProcessEnv,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const directory = DATA_DIR ?? fileURLToPath(new URL('../../../data', import.meta.url))
  const { database, close } = await openDatabase({ url: DATABASE_URL, directory }).catch((error: unknown) => {
    if (error instanceof DirectoryInUse)
      throw new Refused('input', [{ code: 'databaseInUse', values: { directory, owner: error.owner } }])
    if (isDiskFull(error)) throw new Refused('input', [{ code: 'diskFull' }])
    throw new Refused('input', [{ code: 'databaseUnreachable', values: { reason: String(error) } }])
  })
  try {
    return await work(database)
  } catch (error) {
    if (isDiskFull(error)) throw new Refused('input', [{ code: 'diskFull' }])
    throw error
  } finally {
    await close().catch(() => {})
  }
}

/** PostgreSQL's code of its own, or the system's message, which the embedded database passes on. */
function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === '53100' || code === 'ENOSPC' || /no space left/i.test(message ?? '')
}
