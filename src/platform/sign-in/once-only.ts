import { createHash, randomUUID } from 'node:crypto'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Longer than the service accepts a code of an app: its own half minute and the ones before and after. */
const window = 120_000

/** A code of the second factor that somebody has looked at opens no second session. */
export const onceOnly = (database: Database) =>
  createAuthMiddleware(async (context) => {
    const opened = context.context.newSession
    if (context.path !== '/two-factor/verify-totp' || !opened) return
    const { code } = context.body as { code: string }
    if (await isFirstUse(database, { kind: 'totp', use: `${opened.user.id} ${code}`, remembered: window })) return
    await context.context.internalAdapter.deleteSession(opened.session.token)
    deleteSessionCookie(context)
    throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'the code was used before' })
  })

interface Use {
  kind: 'totp' | 'logout'
  use: string
  /** In milliseconds; whatever is used once must be void by itself afterwards. */
  remembered: number
}

/** Kept beside the other limits, as a hash, so that all server processes know it. */
export async function isFirstUse(
  database: Database,
  { kind, use, remembered }: Use,
  now = Date.now(),
): Promise<boolean> {
  const key = `${kind} ${createHash('sha256').update(use).digest('hex')}`
  const { rows } = await sql`
    insert into rate_limits (id, key, count, last_request) values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set last_request = excluded.last_request
    where rate_limits.last_request < ${now - remembered} returning id`.execute(database)
  await sql`delete from rate_limits where key like ${`${kind} %`} and last_request < ${now - remembered}`.execute(
    database,
  )
  return rows.length > 0
}
