import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Pace, Settings } from '../schema.ts'

export async function settingsOf(transaction: Database, person: string): Promise<Settings | undefined> {
  const { rows } = await sql<Settings>`
    select pace, feed_made_at as "feedMadeAt" from news_settings where person = ${person}`.execute(transaction)
  return rows[0]
}

/** The same, and until the transaction ends nobody else changes them. */
export async function heldSettings(transaction: Database, person: string): Promise<Settings> {
  await addSettings(transaction, person)
  await sql`select from news_settings where person = ${person} for update`.execute(transaction)
  return (await settingsOf(transaction, person))!
}

export async function addSettings(transaction: Database, person: string): Promise<void> {
  await sql`insert into news_settings (person) values (${person}) on conflict do nothing`.execute(transaction)
}

export async function savePace(transaction: Database, person: string, pace: Pace): Promise<void> {
  await sql`
    insert into news_settings (person, pace) values (${person}, ${pace})
    on conflict (person) do update set pace = excluded.pace`.execute(transaction)
}

/** Without a hash there is no personal feed any more. */
export async function saveFeed(transaction: Database, person: string, hash: string | null): Promise<void> {
  await sql`
    insert into news_settings (person, feed_hash, feed_made_at)
    values (${person}, ${hash}, case when ${hash}::text is not null then now() end)
    on conflict (person) do update set feed_hash = excluded.feed_hash, feed_made_at = excluded.feed_made_at`.execute(
    transaction,
  )
}
