import { anyOf } from '../../../platform/database/uuids.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import type { Pace } from '../schema.ts'

/** Somebody whose mail is due. */
export type Due = { email: string; digestedAt: Date } & (
  | { person: string }
  | {
      person: null
      row: string
      organisation: { id: string; name: string; kind: OrganisationKind }
      readingKey: string
    }
)
export type Slots = Readonly<Record<Exclude<Pace, 'never'>, Date>>
interface Claim {
  slots: Slots
  now: Date
  until: Date
}

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`

/** Of the settings `d`, those whose mail is due and whom nobody has in hand. */
const isDue = ({ slots, now }: Claim): RawBuilder<unknown> => sql`
  d.digested_at < case d.pace when 'hourly' then ${instant(slots.hourly)}
      when 'daily' then ${instant(slots.daily)} when 'weekly' then ${instant(slots.weekly)} end
    and (d.claimed_until is null or d.claimed_until <= ${instant(now)})`

/**
 * Takes the next one whose mail is due, so that no other server takes them until the claim has run out. For the job alone,
 * which asks without a person.
 */
export const claimNext = async (database: Database, claim: Claim): Promise<Due | undefined> =>
  (await claimPerson(database, claim)) ?? claimOrganisation(database, claim)

async function claimPerson(database: Database, claim: Claim): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    update news_settings s set claimed_until = ${instant(claim.until)}
    from persons p
    where p.id = s.person and s.person = (
      select d.person from news_settings d join persons r on r.id = d.person and r.email_verified
      where ${isDue(claim)} and exists (select from follows f where f.person = d.person)
      order by d.person limit 1 for update of d skip locked
    )
    returning s.person, p.email, s.digested_at as "digestedAt"`.execute(database)
  return rows[0]
}

/** Its mails go to the address in its profile; where there is none, it has none. */
async function claimOrganisation(database: Database, claim: Claim): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    update organisation_news s set claimed_until = ${instant(claim.until)}
    from organisations o join profiles p on p.organisation = o.id
    where o.id = heir_of(s.organisation) and s.organisation = (
      select d.organisation from organisation_news d
      join profiles c on c.organisation = heir_of(d.organisation) and c.contact_email <> ''
      where ${isDue(claim)} and d.organisation = news_row_of(d.organisation) and exists (
        select from follows f where f.person is null and f.organisation in (select line_of(heir_of(d.organisation)))
      ) order by d.organisation limit 1 for update of d skip locked
    )
    returning null as person, s.organisation as row, jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation,
      s.reading_key as "readingKey", p.contact_email as email, s.digested_at as "digestedAt"`.execute(database)
  return rows[0]
}

/** What happened until then has been told. */
export async function markDigested(
  database: Database,
  due: Due,
  { follows, now, until }: { follows: readonly string[]; now: Date; until: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`
      update follows set seen_until = greatest(seen_until, ${instant(until)})
      where id = ${anyOf(follows)}`.execute(transaction)
    await (
      due.person === null
        ? sql`update organisation_news set digested_at = ${instant(now)}, claimed_until = null where organisation = ${due.row}`
        : sql`update news_settings set digested_at = ${instant(now)}, claimed_until = null where person = ${due.person}`
    ).execute(transaction)
  })
}

/** The instant by the clock that also stamps the changes. */
export async function databaseClock(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database)
  return rows[0]!.now
}
