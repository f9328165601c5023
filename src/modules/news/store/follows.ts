import { sql, type Kysely } from 'kysely'
import type { Follow, Subject } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

const columns = sql`f.id, f.need, f.query, heir_of(f.organisation) as organisation, f.created_at as "createdAt",
  f.seen_until as "seenUntil"`

/** Everything this person follows, for whomever they looked. */
export async function followsOf(database: Database, person: string): Promise<Follow[]> {
  const { rows } = await sql<Follow>`
    select ${columns} from follows f where f.person = ${person} order by f.created_at, f.id`.execute(database)
  return rows
}

interface NewFollow {
  person: string
  organisation: string | null
  subject: Subject
}
const isThis = ({ person, organisation, subject }: NewFollow) =>
  sql`f.person = ${person} and heir_of(f.organisation) is not distinct from ${organisation}::uuid
    and f.need is not distinct from ${subject.need}::uuid and f.query is not distinct from ${subject.query}::text`

export async function followOf(walled: Database, wanted: NewFollow): Promise<Follow | undefined> {
  const { rows } = await sql<Follow>`select ${columns} from follows f where ${isThis(wanted)} limit 1`.execute(walled)
  return rows[0]
}

/** Following twice is following. */
export async function insertFollow(walled: Database, { person, organisation, subject }: NewFollow): Promise<void> {
  await sql`
    insert into follows (person, organisation, need, query)
    values (${person}, ${organisation}, ${subject.need}, ${subject.query}) on conflict do nothing`.execute(walled)
}

export async function deleteFollow(walled: Database, id: string): Promise<void> {
  await sql`delete from follows where id = ${id}`.execute(walled)
}

/** What has happened so far is no news any more. */
export async function beginAnew(walled: Database, person: string): Promise<void> {
  await sql`
    update follows set seen_until = clock_timestamp() - interval '1 microsecond'
    where person = ${person}`.execute(walled)
}
