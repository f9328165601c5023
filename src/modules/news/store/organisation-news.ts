import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Pace, Settings } from '../schema.ts'

/** What the organisation acted for has chosen, or the one before it that has merged into it. */
export async function organisationSettings(transaction: Database, organisation: string): Promise<Settings | undefined> {
  const { rows } = await sql<Settings>`
    select pace, feed_made_at as "feedMadeAt" from organisation_news
    where organisation = news_row_of(${organisation})`.execute(transaction)
  return rows[0]
}

/** From here to the end of the transaction nobody else changes it. */
export async function holdOrganisationSettings(transaction: Database, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('news of ' || ${organisation}, 0))`.execute(transaction)
  await sql`
    insert into organisation_news (organisation) select ${organisation} where news_row_of(${organisation}) is null`.execute(
    transaction,
  )
}

export async function saveOrganisationPace(transaction: Database, organisation: string, pace: Pace): Promise<void> {
  await sql`update organisation_news set pace = ${pace}
    where organisation = news_row_of(${organisation})`.execute(transaction)
}

/** Without a hash there are no feed and no calendar of the organisation any more. */
export async function saveOrganisationFeed(
  transaction: Database,
  organisation: string,
  hash: string | null,
): Promise<void> {
  await sql`update organisation_news set feed_hash = ${hash},
    feed_made_at = case when ${hash}::text is not null then now() end
    where organisation = news_row_of(${organisation})`.execute(transaction)
}
