import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { JournalFilter, JournalLine } from '../schema/journal-entry.ts'

/** The organisation and all that have merged into it. */
const ownLine = (organisation: string): RawBuilder<unknown> => sql`with own as (select line_of(${organisation}) as id)`

const columns = sql`j.id, j.at, j.person, j.organisation, j.acting_for as "actingFor", j.token, j.action, j.subject_kind as "subjectKind",
  j.subject, j.before, j.after`
const own = sql`(j.organisation in (select id from own) or j.acting_for in (select id from own))`

function fitting({ person, art, von, bis }: JournalFilter): RawBuilder<unknown> {
  const midnight = (day: string) => sql`cast(${day} as date)::timestamp at time zone 'Europe/Berlin'`
  return sql.join(
    [
      own,
      ...(person ? [sql`j.person = ${person}`] : []),
      ...(art ? [sql`j.subject_kind = ${art}`] : []),
      ...(von ? [sql`j.at >= ${midnight(von)}`] : []),
      ...(bis ? [sql`j.at < (cast(${bis} as date) + 1)::timestamp at time zone 'Europe/Berlin'`] : []),
    ],
    sql` and `,
  )
}

/** What an organisation did and what was done for it, the latest first. */
export async function linesOf(
  transaction: Database,
  organisation: string,
  { filter, most, skip }: { filter: JournalFilter; most: number; skip: number },
): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`${ownLine(organisation)} select ${columns} from journal j
    where ${fitting(filter)} order by j.id desc limit ${most} offset ${skip}`.execute(transaction)
  return rows
}

export async function countOf(transaction: Database, organisation: string, filter: JournalFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`${ownLine(organisation)} select count(*) as count from journal j
    where ${fitting(filter)}`.execute(transaction)
  return rows[0]!.count
}

/** What happened to one thing, as far as one may know, the latest first. */
export async function linesAbout(
  transaction: Database,
  { subjectKind, subject }: { subjectKind: string; subject: string },
  most: number,
): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`select ${columns} from journal j
    where j.subject_kind = ${subjectKind} and j.subject = ${subject} order by j.id desc limit ${most}`.execute(
    transaction,
  )
  return rows
}

/** Everybody who did something, and every kind of thing something was done to; an entry of each to take the name from. */
export async function choicesOf(
  transaction: Database,
  organisation: string,
): Promise<{ people: { person: string; entry: number }[]; kinds: string[] }> {
  const people = await sql<{ person: string; entry: number }>`${ownLine(organisation)}
    select j.person, max(j.id) as entry from journal j where ${own} and j.person is not null group by j.person`.execute(
    transaction,
  )
  const kinds = await sql<{ kind: string }>`${ownLine(organisation)}
    select distinct j.subject_kind as kind from journal j where ${own}`.execute(transaction)
  return { people: people.rows, kinds: kinds.rows.map(({ kind }) => kind) }
}

/** People that these entries name, as far as they still exist. */
export async function peopleNamedIn(
  transaction: Database,
  entries: readonly number[],
): Promise<[id: string, name: string][]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from names_in_journal(${[...entries]}::bigint[])`.execute(transaction)
  return rows.map(({ id, name }) => [id, name])
}

export async function organisationNames(
  transaction: Database,
  ids: readonly string[],
): Promise<[id: string, name: string][]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from names_of(${[...ids]}::uuid[])`.execute(transaction)
  return rows.map(({ id, name }) => [id, name])
}
