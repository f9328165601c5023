import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** Without anything that opens a door, as all of these. */
export async function ownAccount(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select id, name, email, second_factor, operator, created_at from persons where id = ${person}`.execute(transaction)
  return rows
}

export async function waysToSignIn(database: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select provider_id, created_at, updated_at from accounts where person = ${person} order by created_at`.execute(
    database,
  )
  return rows
}

export async function placesSignedIn(database: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select s.created_at, s.updated_at, s.expires_at, s.ip_address, s.user_agent, o.name as organisation
    from sessions s left join organisations o on o.id = s.organisation
    where s.person = ${person} order by s.created_at`.execute(database)
  return rows
}
