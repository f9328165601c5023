import { sql, type Kysely } from 'kysely'
import type { Pace } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export interface DueReader {
  person: string
  email: string
  digestedAt: Date
}
export type Slots = Readonly<Record<Exclude<Pace, 'never'>, Date>>

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`

/**
 * Takes the next person whose mail is due, so that no other server takes them until the claim has run out. For the job alone,
 * which asks without a person.
 */
export async function claimNext(
  database: Database,
  { slots, now, until }: { slots: Slots; now: Date; until: Date },
): Promise<DueReader | undefined> {
  const { rows } = await sql<DueReader>`
    update news_settings s set claimed_until = ${instant(until)}
    from persons p
    where p.id = s.person and s.person = (
      select d.person from news_settings d join persons r on r.id = d.person and r.email_verified
      where d.digested_at < case d.pace when 'hourly' then ${instant(slots.hourly)}
          when 'daily' then ${instant(slots.daily)} when 'weekly' then ${instant(slots.weekly)} end
        and (d.claimed_until is null or d.claimed_until <= ${instant(now)})
        and exists (select from follows f where f.person = d.person)
      order by d.person limit 1 for update of d skip locked
    )
    returning s.person, p.email, s.digested_at as "digestedAt"`.execute(database)
  return rows[0]
}

/** What happened until then has been told to this person. */
export async function markDigested(
  database: Database,
  { person, now, until }: { person: string; now: Date; until: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`
      update follows set seen_until = greatest(seen_until, ${instant(until)}) where person = ${person}`.execute(
      transaction,
    )
    await sql`
      update news_settings set digested_at = ${instant(now)}, claimed_until = null where person = ${person}`.execute(
      transaction,
    )
  })
}

/** The instant by the clock that also stamps the changes. */
export async function databaseClock(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database)
  return rows[0]!.now
}
