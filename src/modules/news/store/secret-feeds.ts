import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../../access/schema.ts'

export interface FeedOwner {
  person: string | null
  /** Where it is the feed of an organisation as such. */
  organisation: { id: string; name: string; kind: OrganisationKind } | null
  readingKey: string | null
}

/**
 * Whose feed has this secret: asked without a person, as with keys of machines. Where organisations have merged, only the address
 * opens that the successor can also end.
 */
export async function feedOwner(database: Database, hash: string): Promise<FeedOwner | undefined> {
  const { rows } = await sql<FeedOwner>`
    select s.person, null::jsonb as organisation, null::text as "readingKey" from news_settings s where s.feed_hash = ${hash}
    union all
    select null, jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind), n.reading_key
    from organisation_news n join organisations o on o.id = heir_of(n.organisation) where n.feed_hash = ${hash}
      and n.organisation = news_row_of(n.organisation)`.execute(database)
  return rows[0]
}
