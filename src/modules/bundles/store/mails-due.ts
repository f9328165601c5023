import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** Who decides for an organisation: its own people with that role, and those of whoever represents it in bundles. */
export async function decidersOf(database: Database, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from persons p join memberships m on m.person = p.id
    where m.role in ('deciding', 'administering') and (
      heir_of(m.organisation) = heir_of(${organisation})
      or exists (
        select from mandates d where heir_of(d.represented) = heir_of(${organisation})
          and heir_of(d.representative) = heir_of(m.organisation)
          and d.scope in ('everything', 'bundles') and d.status = 'active' and d.valid_from <= current_date
          and (d.valid_until is null or d.valid_until >= current_date)
      )
    ) order by p.email`.execute(database)
  return rows.map(({ email }) => email)
}

export interface Unanswered {
  bundle: string
  title: string
  need: string
  organisation: string
  organisationName: string
  answerBy: string
}
const columns = sql`p.bundle, b.title, p.need, heir_of(p.organisation) as organisation, o.name as "organisationName",
  coalesce(p.answer_by, b.answer_by) as "answerBy"`
const from = sql`participations p join bundles b on b.id = p.bundle join organisations o on o.id = heir_of(p.organisation)`

/** Those who are asked and silent: all of them, or only these needs. */
export async function invitedIn(
  database: Database,
  bundle: string,
  needs: readonly string[] | undefined,
): Promise<Unanswered[]> {
  const { rows } =
    await sql<Unanswered>`select ${columns} from ${from} where p.bundle = ${bundle} and p.status = 'invited'
      and ${needs ? sql`p.need::text = any(${[...needs]}::text[])` : sql`true`}
    order by o.name`.execute(database)
  return rows
}

/** Whoever has not answered although the last day is near, and has not been reminded: taken, so that nobody else reminds them. */
export async function takeUnanswered(
  database: Database,
  { from: first, until, now }: { from: string; until: string; now: Date },
): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    with taken as (
      update participations p set reminded_at = ${now} from bundles b
      where b.id = p.bundle and b.status in ('asking', 'started') and p.status = 'invited' and p.reminded_at is null
        and coalesce(p.answer_by, b.answer_by) between ${first}::date and ${until}::date
      returning p.bundle, p.need
    )
    select ${columns} from ${from} join taken t on t.bundle = p.bundle and t.need = p.need order by "answerBy", o.name`.execute(
    database,
  )
  return rows
}

export async function giveBack(database: Database, { bundle, need }: { bundle: string; need: string }): Promise<void> {
  await sql`update participations set reminded_at = null where bundle = ${bundle} and need = ${need}`.execute(database)
}
