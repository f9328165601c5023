import { randomBytes, randomUUID } from 'node:crypto'
import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from './database.ts'

export interface SignInOptions {
  database: Database
  /** Where browsers reach this server; links in mails begin with it. */
  baseUrl: string
  secret: string
  /** Addresses beside the base URL whose forms are accepted. */
  trustedOrigins?: readonly string[]
  sendVerification: (to: string, link: string) => Promise<void>
  sendReset: (to: string, link: string) => Promise<void>
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Opens a session without asking for a password. It has no address: only our own code reaches it. */
const sessions = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint({ method: 'POST', body: z.object({ person: z.uuid() }) }, async (context) => {
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(context.body.person)
      if (!user) throw context.error('NOT_FOUND')
      const session = await internalAdapter.createSession(user.id)
      await setSessionCookie(context, { session, user })
      return context.json({ session: session.id })
    }),
  },
} satisfies BetterAuthPlugin

/** Sessions, passwords and second factors by better-auth on the tables of ours. */
export function openSignIn({
  database,
  baseUrl,
  secret,
  trustedOrigins = [],
  sendVerification,
  sendReset,
}: SignInOptions) {
  const options = {
    appName: 'Allmende',
    database: { db: database, type: 'postgres', transaction: true },
    baseURL: baseUrl,
    basePath: '/anmeldung/dienst',
    secret,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: {
      modelName: 'persons',
      fields: { emailVerified: 'email_verified', ...timestamps },
      additionalFields: {
        operator: { type: 'boolean', input: false, required: false, defaultValue: false },
        invented: { type: 'boolean', input: false, required: false, defaultValue: false },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
      additionalFields: { organisation: { type: 'string', required: false, input: false } },
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 60,
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
      accountLinking: { enabled: false },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...timestamps } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limits',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 300, max: 10 },
        '/sign-up/email': { window: 3600, max: 10 },
        '/request-password-reset': { window: 3600, max: 5 },
        '/two-factor/*': { window: 300, max: 10 },
      },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }) => sendReset(user.email, url),
    },
    emailVerification: { sendVerificationEmail: ({ user, url }) => sendVerification(user.email, url) },
    advanced: {
      cookiePrefix: 'allmende',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      sessions,
      twoFactor({
        issuer: 'Allmende',
        twoFactorTable: 'second_factors',
        schema: {
          user: { fields: { twoFactorEnabled: 'second_factor' } },
          twoFactor: {
            fields: {
              userId: 'person',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  } satisfies BetterAuthOptions
  return betterAuth(options)
}
export type SignIn = ReturnType<typeof openSignIn>

/** Set by our own server only, so that rate limits count the client that really asked. */
export const clientHeader = 'x-allmende-client'

/** The key that signs cookies: made once, kept in the database, the same for every server process on it. */
export async function installationSecret(database: Database): Promise<string> {
  const fresh = randomBytes(32).toString('base64url')
  await sql`insert into installation_secrets (name, secret) values ('cookies', ${fresh}) on conflict do nothing`.execute(
    database,
  )
  const { rows } = await sql<{
    secret: string
  }>`select secret from installation_secrets where name = 'cookies'`.execute(database)
  return rows[0]!.secret
}
