import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export interface DueAlarm {
  evidence: string
  title: string
  solution: { id: string; name: string }
  organisation: string
  organisationName: string
  validUntil: string
  days: number
}

/**
 * Evidence that ends so soon, for each organisation that relies on it and has not been told: it keeps or offers the solution, or has entered the
 * evidence. Taken, so that nobody else tells it.
 */
export async function takeDueAlarms(
  database: Database,
  today: string,
  alarmDays: readonly number[],
): Promise<DueAlarm[]> {
  const { rows } = await sql<DueAlarm>`
    with ending as (
      select e.id, e.solution, e.organisation, e.title, e.valid_until,
        (select min(days) from unnest(cast(${`{${alarmDays.join(',')}}`} as integer[])) as alarm (days)
          where e.valid_until - ${today}::date <= days) as days
      from evidence e where e.revoked_on is null and e.valid_until >= ${today}::date
    ), relying as (
      select x.id, x.days, heir_of(x.organisation) as organisation from ending x
      union select x.id, x.days, heir_of(s.organisation) from ending x join solutions s on s.id = x.solution
      union select x.id, x.days, heir_of(o.organisation) from ending x join offers o on o.solution = x.solution and o.status <> 'withdrawn'
    ), taken as (
      insert into evidence_alarms (evidence, organisation, days)
      select id, organisation, days from relying where days is not null on conflict do nothing
      returning evidence, organisation, days
    )
    select t.evidence, t.days, t.organisation, o.name as "organisationName", x.title, x.valid_until as "validUntil",
      jsonb_build_object('id', s.id, 'name', s.name) as solution
    from taken t join ending x on x.id = t.evidence join solutions s on s.id = x.solution join organisations o on o.id = t.organisation
    order by x.valid_until, t.evidence, o.name`.execute(database)
  return rows
}

export async function giveBackAlarm(
  database: Database,
  { evidence, organisation, days }: Pick<DueAlarm, 'evidence' | 'organisation' | 'days'>,
): Promise<void> {
  await sql`delete from evidence_alarms where evidence = ${evidence} and organisation = ${organisation} and days = ${days}`.execute(
    database,
  )
}

/** Who writes for an organisation. */
export async function editorsOf(database: Database, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from persons p join memberships m on m.person = p.id
    where m.role <> 'reading' and heir_of(m.organisation) = ${organisation} order by p.email`.execute(database)
  return rows.map(({ email }) => email)
}
