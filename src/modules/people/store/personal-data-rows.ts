import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export async function onlyAdministrated(transaction: Database): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from only_i_administer()`.execute(transaction)).rows
}

/** Where nobody is left when this person goes. */
export async function leftWithoutPeople(transaction: Database): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from only_i_belong_to()`.execute(transaction)).rows
}

export async function ownMemberships(
  transaction: Database,
  person: string,
): Promise<{ organisation: string; role: string }[]> {
  const { rows } = await sql<{ organisation: string; role: string }>`
    select organisation, role from memberships where person = ${person} order by since`.execute(transaction)
  return rows
}

/** Nobody else changes the account until the transaction ends; false where it is gone already. */
export async function heldAccount(transaction: Database, person: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('account of ' || ${person}::text, 0))`.execute(transaction)
  const { rows } = await sql`select from persons where id = ${person}`.execute(transaction)
  return rows.length > 0
}

export async function deleteMe(transaction: Database): Promise<void> {
  await sql`select delete_me()`.execute(transaction)
}
