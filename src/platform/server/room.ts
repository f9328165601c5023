import { statfs } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'
import { databaseFault } from '../database/database-fault.ts'

/** In bytes: enough for the embedded database to end what it has begun, and for the mails of an hour. */
const least = 16 * 1024 * 1024
/** So long, in milliseconds, a refusal for lack of room counts. */
const remembered = 30_000

export interface Room {
  isThere: () => Promise<boolean>
  /** Notices what was refused because there was none. */
  watcher: MiddlewareHandler
}

/**
 * Whether anything more can be stored: as the disk of the directory says, and of a database elsewhere, whose disk nothing here knows, as
 * whoever wanted to store something there has found.
 */
export function watchRoom(directory: string, { elsewhere = false, now = () => Date.now() } = {}): Room {
  let refusedAt = -Infinity
  return {
    isThere: async () => {
      if (elsewhere && now() - refusedAt < remembered) return false
      const { bavail, bsize } = await statfs(directory)
      return bavail * bsize >= least
    },
    watcher: async (c, next) => {
      await next()
      if (c.error && databaseFault(c.error) === 'full') refusedAt = now()
    },
  }
}
