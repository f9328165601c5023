import { servicePath } from './addresses.ts'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError, createEmailVerificationToken } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { sql } from 'kysely'
import { accountEndpoints } from './account-endpoints.ts'
import { accountLimit, forgetTries } from './account-limit.ts'
import { isConnectionLost } from '../database/connection-lost.ts'
import type { Database } from '../database/database.ts'
import { openLog } from '../server/log.ts'
import { onceOnly } from './once-only.ts'
import { organisationIdentity, type Connection } from './organisation-identity.ts'
import { passwordCheck, type PasswordFault } from './password-check.ts'

export interface SignInOptions {
  database: Database
  /** Where browsers reach this server; links in mails begin with it. */
  baseUrl: string
  secret: string
  /** Addresses beside the base URL whose forms are accepted. */
  trustedOrigins?: readonly string[]
  passwordFault: PasswordFault
  /** Links lead to the page that asked the service, with a token. */
  sendVerification: (to: string, link: string) => Promise<void>
  sendReset: (to: string, link: string) => Promise<void>
  /** To somebody who registers though they have an account, with a link to our pages. */
  sendAlreadyRegistered: (to: string, link: string) => Promise<void>
  /** To somebody who asks for a new password though an identity provider vouches for them. */
  sendNoPassword: (to: string, link: string) => Promise<void>
  /** Lets people of one organisation come in by its own identity provider. */
  identity?: Identity | undefined
  /** Hears of what is broken, not of refusals. */
  report?: (error: unknown) => void
}

export interface Identity extends Connection {
  /** Where a refused visitor lands, with ?error=code. */
  refusedAt: string
  /** Looks at the verified claims of a visitor, and the account they would get; undefined lets them in, a code refuses them. */
  admit: (visitor: Visitor) => Promise<string | undefined>
}

interface Visitor {
  email: string
  claims: Readonly<Record<string, unknown>>
  /** Null where the visitor has no account yet. */
  person: string | null
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Sessions, passwords and second factors by better-auth on the tables of ours. */
export function openSignIn({
  database,
  baseUrl,
  secret,
  trustedOrigins = [],
  passwordFault,
  sendVerification,
  sendReset,
  sendAlreadyRegistered,
  sendNoPassword,
  identity,
  report = openLog().failure,
}: SignInOptions) {
  /** Nobody waits for a mail: how long it takes would tell whether an address is known. */
  const background = (work: Promise<unknown>) => void work.catch(report)
  const link = (page: string | null | undefined, token: string) => {
    const url = new URL(page ?? '/', baseUrl)
    url.searchParams.set('token', token)
    return url.href
  }
  const pageOf = (url: string) => new URL(url).searchParams.get('callbackURL')
  const options = {
    appName: 'Allmende',
    // Admission asks the database too, which must not wait for a transaction that waits for it.
    database: { db: database, type: 'postgres', transaction: identity === undefined },
    baseURL: baseUrl,
    basePath: servicePath,
    secret,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, ...said) => note(said, report) },
    user: {
      modelName: 'persons',
      validateUserInfo: async ({ user, source }) => {
        if (source.method !== 'oauth') return undefined
        const { sid } = source.oauth?.profile ?? {}
        asking.getStore()!.providerSession = typeof sid === 'string' ? sid : undefined
        const error = await identity!.admit({
          email: (user.email ?? '').toLowerCase(),
          claims: source.oauth?.profile ?? {},
          person: typeof user.id === 'string' ? user.id : null,
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
      additionalFields: {
        organisation: { type: 'string', required: false, input: false },
        identityProvider: { type: 'string', required: false, input: false, fieldName: 'identity_provider' },
        providerSession: { type: 'string', required: false, input: false, fieldName: 'provider_session' },
      },
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 60,
    },
    ...(identity && { databaseHooks: { session: { create: { before: cameThrough(identity.id) } } } }),
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
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', ...timestamps },
      storeIdentifier: 'hashed',
    },
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
        '/send-verification-email': { window: 3600, max: 5 },
        '/request-password-reset': { window: 3600, max: 5 },
        '/reset-password': { window: 300, max: 10 },
        '/change-password': { window: 300, max: 10 },
        '/two-factor/*': { window: 300, max: 10 },
      },
    },
    emailAndPassword: {
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
    },
    emailVerification: {
      sendVerificationEmail: async ({ user, url, token }) => {
        background(sendVerification(user.email, link(pageOf(url), token)))
      },
    },
    hooks: { before: passwordCheck(passwordFault), after: onceOnly(database) },
    advanced: {
      backgroundTasks: { handler: background },
      cookiePrefix: 'allmende',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: () => randomUUID() },
    },
    // What is no answer is thrown to the one who asked: otherwise it would be printed, with its words.
    onAPIError: { throw: true, ...(identity && { errorURL: identity.refusedAt }) },
    plugins: [
      accountEndpoints,
      accountLimit(database),
      organisationIdentity(identity),
      twoFactor({
        issuer: 'Allmende',
        twoFactorTable: 'second_factors',
        backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, backupCode) },
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

/** Whether an identity provider alone signs this person in: a password of ours would be a way around it. One that was removed does no longer. */
async function isVouchedFor(database: Database, person: string): Promise<boolean> {
  const { rows } = await sql<{ vouched: boolean | null }>`
    select count(i.id) > 0 and bool_and(a.provider_id <> 'credential') as vouched
    from accounts a left join identity_providers i on i.id::text = a.provider_id where a.person = ${person}`.execute(
    database,
  )
  return rows[0]?.vouched ?? false
}

/**
 * The service tells refusals and failures alike, with what people typed. Only an error that it was stopped by is kept: for the
 * log, which writes none of its words, and for the page that has asked.
 */
function note(said: readonly unknown[], report: (error: unknown) => void): void {
  const error = said.find((each) => each instanceof Error)
  if (!error || (error instanceof APIError && error.statusCode < 500)) return
  const asked = asking.getStore()
  if (asked) asked.failure = causeOf(error)
  report(error)
}

/** What is known while one request is answered: what it failed by, and the session that a visitor has at an identity provider. */
interface Asked {
  failure?: unknown
  providerSession?: string | undefined
}
const asking = new AsyncLocalStorage<Asked>()

/** Written with the session itself, so that signing out there finds it. */
const cameThrough = (identityProvider: string) => async (session: object) => ({
  data: { ...session, identityProvider, providerSession: asking.getStore()?.providerSession },
})

/** Asks the service. Throws where it fails, and where the database was lost, that; also where the service goes on as if nothing were, as it does at signing out. */
export async function askSignIn(signIn: SignIn, request: Request): Promise<Response> {
  const asked: Asked = {}
  const answer = await asking.run(asked, () => signIn.handler(request))
  if (isConnectionLost(asked.failure)) throw asked.failure
  if (answer.status < 500) return answer
  throw new Error(`the sign-in service failed at ${new URL(request.url).pathname}`)
}

/** What the service was stopped by, where it wraps it. */
export function causeOf(error: unknown): unknown {
  return error instanceof APIError ? (error.body?.['cause'] ?? error.cause ?? error) : error
}

/** Written on paper and typed from it: small letters and figures that are not taken for one another. */
function backupCode(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const code = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

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
