import { createHash, randomUUID } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

const window = 15 * 60_000
const most = 10

const keyOf = (email: string) => `account ${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`

/**
 * Whether a password may be tried for this address, and counts the try: ten in fifteen minutes from the first one, from
 * however many machines. It counts whether or not there is such an account, before the password is looked at, so that
 * tries at the same moment count too; one that succeeds takes all of them back. Tries that are refused do not prolong it.
 */
export async function mayTry(database: Database, email: string, now = Date.now()): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    insert into rate_limits (id, key, count, last_request) values (${randomUUID()}, ${keyOf(email)}, 1, ${now})
    on conflict (key) do update set
      count = case when rate_limits.last_request < ${now - window} then 1 else least(rate_limits.count, ${most}) + 1 end,
      last_request = case when rate_limits.last_request < ${now - window} then ${now} else rate_limits.last_request end
    returning count`.execute(database)
  await sql`delete from rate_limits where key like 'account %' and last_request < ${now - window}`.execute(database)
  return rows[0]!.count <= most
}

/** The owner has come in, or has set a new password by the link in a mail. */
export async function forgetTries(database: Database, email: string): Promise<void> {
  await sql`delete from rate_limits where key = ${keyOf(email)}`.execute(database)
}

/** In front of every password that is typed to sign in. */
export const accountLimit = (database: Database) =>
  ({
    id: 'account-limit',
    hooks: {
      before: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async ({ body }) => {
            if (await mayTry(database, addressIn(body))) return
            throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_TRIES', message: 'too many tries' })
          }),
        },
      ],
      after: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async ({ body, context }) => {
            if (context.newSession) await forgetTries(database, addressIn(body))
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin

function isSignIn({ path }: { path?: string }): boolean {
  return path === '/sign-in/email'
}

function addressIn(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email : ''
}
