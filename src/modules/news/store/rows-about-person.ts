import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

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
    select s.pace, s.feed_made_at, r.kinds as bundle_mails_refused from persons p
    left join news_settings s on s.person = p.id
    cross join lateral (select jsonb_agg(f.kind order by f.kind) as kinds from bundle_mail_refusals f where f.person = p.id) r
    where p.id = ${person} and (s.person is not null or r.kinds is not null)`.execute(transaction)
  return rows
}
