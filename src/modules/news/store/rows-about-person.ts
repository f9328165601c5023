import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export async function ownFollows(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select f.need, f.bundle, f.query, o.name as organisation, f.created_at from follows f
    left join organisations o on o.id = f.organisation where f.person = ${person} order by f.created_at, f.id`.execute(
    transaction,
  )
  return rows
}

export async function ownNewsSettings(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select pace, feed_made_at from news_settings where person = ${person}`.execute(transaction)
  return rows
}
