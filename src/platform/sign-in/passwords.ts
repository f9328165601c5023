import type { BetterAuthOptions } from 'better-auth'
import { createEmailVerificationToken } from 'better-auth/api'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { forgetTries } from './account-limit.ts'

export interface SignInMails {
  /** Links lead to the page that asked the service, with a token. */
  sendVerification: (to: string, link: string) => Promise<void>
  sendReset: (to: string, link: string) => Promise<void>
  /** To somebody who registers though they have an account, with a link to our pages. */
  sendAlreadyRegistered: (to: string, link: string) => Promise<void>
  /** To somebody who asks for a new password though an identity provider vouches for them. */
  sendNoPassword: (to: string, link: string) => Promise<void>
}

interface PasswordServices extends SignInMails {
  database: Database
  baseUrl: string
  secret: string
  link: (page: string | null | undefined, token: string) => string
}

/** Who may come in with a password, and how they get another one. */
export const passwords = ({
  database,
  baseUrl,
  secret,
  link,
  sendVerification,
  sendReset,
  sendAlreadyRegistered,
  sendNoPassword,
}: PasswordServices) =>
  ({
    enabled: true,
    requireEmailVerification: true,
    minPasswordLength: 12,
    maxPasswordLength: 400,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: async ({ user, url, token }) => {
      if (await isVouchedFor(database, user.id)) return sendNoPassword(user.email, baseUrl)
      await sendReset(user.email, link(pageOf(url), token))
    },
    onPasswordReset: async ({ user }) => {
      await forgetTries(database, user.email)
      await database.updateTable('persons').set({ email_verified: true }).where('id', '=', user.id).execute()
    },
    onExistingUserSignUp: async ({ user }, request) => {
      if (await isVouchedFor(database, user.id)) return sendNoPassword(user.email, baseUrl)
      if (user.emailVerified) return sendAlreadyRegistered(user.email, baseUrl)
      const { callbackURL } = ((await request?.json()) ?? {}) as { callbackURL?: string }
      const token = await createEmailVerificationToken(secret, user.email, undefined, undefined, { userId: user.id })
      await sendVerification(user.email, link(callbackURL, token))
    },
  }) satisfies BetterAuthOptions['emailAndPassword']

export const pageOf = (url: string): string | null => new URL(url).searchParams.get('callbackURL')

/** Whether an identity provider alone signs this person in: a password of ours would be a way around it. One that was removed does no longer. */
async function isVouchedFor(database: Database, person: string): Promise<boolean> {
  const { rows } = await sql<{ vouched: boolean | null }>`
    select count(i.id) > 0 and bool_and(a.provider_id <> 'credential') as vouched
    from accounts a left join identity_providers i on i.id::text = a.provider_id where a.person = ${person}`.execute(
    database,
  )
  return rows[0]?.vouched ?? false
}
