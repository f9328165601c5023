import { servicePath } from './addresses.ts'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes, randomUUID } from 'node:crypto'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { sql } from 'kysely'
import { accountEndpoints } from './account-endpoints.ts'
import { accountLimit } from './account-limit.ts'
import { isConnectionLost } from '../database/connection-lost.ts'
import { databaseFault, isInTrouble } from '../database/database-fault.ts'
import type { Database } from '../database/database.ts'
import { openLog } from '../server/log.ts'
import { onceOnly } from './once-only.ts'
import { organisationIdentity, type Connection } from './organisation-identity.ts'
import { passwordCheck, type PasswordFault } from './password-check.ts'
import { pageOf, passwords, type SignInMails } from './passwords.ts'
import { secondFactor } from './second-factor.ts'
import { accounts, persons, rateLimits, sessions, verifications } from './known-tables.ts'

export interface SignInOptions extends SignInMails {
  database: Database
  /** Where browsers reach this server; links in mails begin with it. */
  baseUrl: string
  secret: string
  /** Addresses beside the base URL whose forms are accepted. */
  trustedOrigins?: readonly string[]
  passwordFault: PasswordFault
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

/** Sessions, passwords and second factors by better-auth on the tables of ours. */
export function openSignIn({
  database,
  baseUrl,
  secret,
  trustedOrigins = [],
  passwordFault,
  identity,
  report = openLog().failure,
  ...mails
}: SignInOptions) {
  /** Nobody waits for a mail: how long it takes would tell whether an address is known. */
  const background = (work: Promise<unknown>) => void work.catch(report)
  const link = (page: string | null | undefined, token: string) => {
    const url = new URL(page ?? '/', baseUrl)
    url.searchParams.set('token', token)
    return url.href
  }
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
      ...persons,
    },
    session: sessions,
    ...(identity && { databaseHooks: { session: { create: { before: cameThrough(identity.id) } } } }),
    account: {
      ...accounts,
      // Whether an account may be opened this way, admission decides; one that was brought along has no confirmed address yet.
      accountLinking: {
        enabled: identity !== undefined,
        trustedProviders: identity ? [identity.id] : [],
        requireLocalEmailVerified: false,
      },
    },
    verification: verifications,
    rateLimit: rateLimits,
    emailAndPassword: passwords({ database, baseUrl, secret, link, ...mails }),
    emailVerification: {
      sendVerificationEmail: async ({ user, url, token }) => {
        background(mails.sendVerification(user.email, link(pageOf(url), token)))
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
    plugins: [accountEndpoints, accountLimit(database), organisationIdentity(identity), secondFactor()],
  } satisfies BetterAuthOptions
  return betterAuth(options)
}
export type SignIn = ReturnType<typeof openSignIn>

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

/** Asks the service. Throws where it fails, and where the database was lost or stores nothing, that; also where the service goes on as if nothing were, as it does at signing out. */
export async function askSignIn(signIn: SignIn, request: Request): Promise<Response> {
  const asked: Asked = {}
  const answer = await asking.run(asked, () => signIn.handler(request))
  const { failure } = asked
  if (isConnectionLost(failure) || isInTrouble(failure)) throw failure
  if (answer.status < 500) return answer
  throw databaseFault(failure) ? failure : new Error(`the sign-in service failed at ${new URL(request.url).pathname}`)
}

/** What the service was stopped by, where it wraps it. */
export function causeOf(error: unknown): unknown {
  return error instanceof APIError ? (error.body?.['cause'] ?? error.cause ?? error) : error
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
