import { randomBytes, randomUUID } from 'node:crypto'
import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
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
  /** Lets people of one organisation come in by its own identity provider. */
  identity?: Identity | undefined
}

export interface Identity {
  id: string
  issuer: string
  clientId: string
  clientSecret: string
  /** Where a refused visitor lands, with ?error=code. */
  refusedAt: string
  /** Looks at the verified claims of a visitor; undefined lets them in, a code refuses them. */
  admit: (visitor: { email: string; claims: Readonly<Record<string, unknown>> }) => Promise<string | undefined>
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** By the book alone: code with PKCE, state, nonce, and an ID token that the issuer's published keys verify. */
const connection = ({ id, issuer, clientId, clientSecret }: Identity) => ({
  providerId: id,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId,
  clientSecret,
  scopes: ['openid', 'email', 'profile'],
})

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
  identity,
}: SignInOptions) {
  const options = {
    appName: 'Allmende',
    // Admission asks the database too, which must not wait for a transaction that waits for it.
    database: { db: database, type: 'postgres', transaction: identity === undefined },
    baseURL: baseUrl,
    basePath: '/anmeldung/dienst',
    secret,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: {
      modelName: 'persons',
      validateUserInfo: async ({ user, source }) => {
        if (source.method !== 'oauth') return undefined
        const error = await identity!.admit({
          email: (user.email ?? '').toLowerCase(),
          claims: source.oauth?.profile ?? {},
        })
        return error ? { error } : undefined
      },
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
      accountLinking: { enabled: identity !== undefined, trustedProviders: identity ? [identity.id] : [] },
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
        '/sign-in/social': { window: 60, max: 60 },
        '/callback/*': { window: 60, max: 60 },
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
    ...(identity && { onAPIError: { errorURL: identity.refusedAt } }),
    plugins: [
      sessions,
      genericOAuth({ config: identity ? [connection(identity)] : [] }),
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
