import { sql } from 'kysely'
import { expect, inject } from 'vitest'
import { passwordFault } from '../../src/modules/sign-in/rules/password.ts'
import { openPostgres, type Database } from '../../src/platform/database/database.ts'
import { installationSecret, openSignIn } from '../../src/platform/sign-in/sign-in.ts'
import { testDatabase } from './test-database.ts'

/** A database on PostgreSQL that a test looks into while processes beside it work there, and its address for them. */
export async function postgresBeside() {
  const made = await testDatabase()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(made.database)
  await made.close()
  const url = `${inject('postgresUrl')}/${rows[0]!.name}`
  return { url, ...openPostgres(`${url}?application_name=test`) }
}

/** Waits until nobody else is connected: PostgreSQL finishes or drops what a killed process has begun. */
export async function othersGone(database: Database): Promise<void> {
  await expect.poll(async () => (await others(database, sql`true`)).length, { timeout: 30_000, interval: 50 }).toBe(0)
}

/** Whether somebody else is in the middle of writing: in a transaction that has changed something. */
export const othersAreWriting = async (database: Database): Promise<boolean> =>
  (await others(database, sql`backend_xid is not null`)).length > 0

async function others(database: Database, condition: ReturnType<typeof sql<boolean>>) {
  const { rows } = await sql`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
      and application_name <> 'test' and ${condition}`.execute(database)
  return rows
}

/** Registered and confirmed, as servers on that database find it. */
export async function anAccount(database: Database, account: { email: string; passwort: string }): Promise<string> {
  const send = async () => {}
  const mails = { sendVerification: send, sendReset: send, sendAlreadyRegistered: send, sendNoPassword: send }
  const secret = await installationSecret(database)
  const signIn = openSignIn({ database, baseUrl: 'http://localhost', secret, passwordFault, ...mails })
  const { email, passwort } = account
  await signIn.api.signUpEmail({ body: { name: 'Ada Beispiel', email, password: passwort } })
  await sql`update persons set email_verified = true where email = ${email}`.execute(database)
  const { id } = await database.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  return id as string
}
