import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { openDatabase } from '../../src/platform/database/database.ts'
import { startServer } from './browser.ts'

/**
 * A directory with the embedded database, migrated and empty. It is a copy: to make PGlite begin from nothing takes seconds, and
 * only what asks about that needs it.
 */
export const migratedDirectory = (directory?: string): Promise<string> =>
  copied('migrated', directory, async (draft) => {
    const { close } = await openDatabase({ directory: draft })
    await close()
  })

/** A directory as a server leaves it that a stranger has started with nothing: the cast, its needs, all organisations. */
export const seededDirectory = (directory?: string): Promise<string> =>
  copied('seeded', directory, async (draft) => {
    const server = await startServer(draft)
    await server.end()
  })

async function copied(
  name: string,
  directory: string = mkdtempSync(join(inject('runDirectory'), 'copy-')),
  make: (draft: string) => Promise<void>,
): Promise<string> {
  cpSync(await madeOnce(name, make), directory, { recursive: true })
  return directory
}

/** Whoever comes first makes it, the others of the run wait. */
async function madeOnce(name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const made = join(inject('runDirectory'), name)
  while (!existsSync(made)) {
    if (!isFirst(`${made}.begun`)) await wait(50)
    else
      try {
        await make(`${made}.draft`)
        renameSync(`${made}.draft`, made)
      } finally {
        rmSync(`${made}.begun`, { recursive: true })
      }
  }
  return made
}

function isFirst(sign: string): boolean {
  try {
    mkdirSync(sign)
    return true
  } catch {
    return false
  }
}
