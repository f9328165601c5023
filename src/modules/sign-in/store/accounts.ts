import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export interface OpenSession {
  id: string
  userAgent: string
  begunAt: Date
  usedAt: Date
}

/** Where this person is signed in, the latest first. */
export async function sessionsOf(database: Database, person: string): Promise<OpenSession[]> {
  const rows = await database
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('person', '=', person)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent ?? '',
    begunAt: row.created_at,
    usedAt: row.updated_at,
  }))
}

/** False where the person has no such session. */
export async function endSession(database: Database, person: string, session: string): Promise<boolean> {
  const ended = await database
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where(sql`id::text`, '=', session)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('id')
    .execute()
  return ended.length > 0
}

/** False where there was no other that still counted. */
export async function endOtherSessions(database: Database, person: string, session: string): Promise<boolean> {
  const ended = await database
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where('id', '!=', session)
    .returning(sql<boolean>`expires_at > now()`.as('counted'))
    .execute()
  return ended.some(({ counted }) => counted)
}

/** From now on this session acts for that organisation; false where it did already. */
export async function chooseOrganisation(database: Database, session: string, organisation: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('sessions')
    .set({ organisation })
    .where('id', '=', session)
    .where('organisation', 'is distinct from', organisation)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The session that a token of the sign-in service stands for goes on acting for that organisation. */
export async function keepOrganisation(database: Database, token: string, organisation: string | null): Promise<void> {
  await database.updateTable('sessions').set({ organisation }).where('token', '=', token).execute()
}

export async function hasSecondFactor(database: Database, person: string): Promise<boolean> {
  const found = await database.selectFrom('persons').select('second_factor').where('id', '=', person).executeTakeFirst()
  return found?.['second_factor'] === true
}

/** False for people whom an identity provider vouches for. */
export async function hasPassword(database: Database, person: string): Promise<boolean> {
  const found = await database
    .selectFrom('accounts')
    .select('id')
    .where('person', '=', person)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** False where that is the name already. */
export async function renamePerson(transaction: Database, person: string, name: string): Promise<boolean> {
  const renamed = await transaction
    .updateTable('persons')
    .set({ name, updated_at: sql`now()` })
    .where('id', '=', person)
    .where('name', '<>', name)
    .returning('id')
    .execute()
  return renamed.length > 0
}

/** Turns off the second factor of an address and ends its sessions. Null where nobody there has one. */
export async function dropSecondFactor(database: Database, email: string): Promise<string | null> {
  const person = await database
    .updateTable('persons')
    .set({ second_factor: false })
    .where('email', '=', email)
    .where('second_factor', '=', true)
    .returning('id')
    .executeTakeFirst()
  if (!person) return null
  await database.deleteFrom('second_factors').where('person', '=', person.id).execute()
  await database.deleteFrom('sessions').where('person', '=', person.id).execute()
  return person.id
}

/** Null where the address has an account already. */
export async function insertOperator(
  database: Database,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<string | null> {
  const added = await database
    .insertInto('persons')
    .values({ id, name, email, email_verified: true, operator: true })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}
