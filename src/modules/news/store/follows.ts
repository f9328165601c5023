import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Follow, Owner, Subject } from '../schema.ts'

const columns = sql`f.id, f.need, heir_of_bundle(f.bundle) as bundle, f.query, heir_of(f.organisation) as organisation,
  f.created_at as "createdAt", f.seen_until as "seenUntil"`

/** All that a person follows, for whomever they looked; of an organisation also what those follow that have merged into it. */
const isOf = ({ person, organisation }: Owner) =>
  person === null
    ? sql`f.person is null and f.organisation in (select line_of(${organisation}::uuid))`
    : sql`f.person = ${person}`

export async function followsOf(database: Database, owner: Owner): Promise<Follow[]> {
  const { rows } = await sql<Follow>`
    select ${columns} from follows f where ${isOf(owner)} order by f.created_at, f.id`.execute(database)
  return rows
}

export async function followOf(transaction: Database, owner: Owner, subject: Subject): Promise<Follow | undefined> {
  const { rows } = await sql<Follow>`
    select ${columns} from follows f where ${isOf(owner)}
      and heir_of(f.organisation) is not distinct from ${owner.organisation}::uuid
      and f.need is not distinct from ${subject.need}::uuid and f.query is not distinct from ${subject.query}::text
      and heir_of_bundle(f.bundle) is not distinct from ${subject.bundle}::uuid
    order by f.created_at, f.id limit 1`.execute(transaction)
  return rows[0]
}

/** Following twice is following: then it is false. */
export async function insertFollow(
  transaction: Database,
  { person, organisation }: Owner,
  { need, bundle, query }: Subject,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into follows (person, organisation, need, bundle, query)
    values (${person}, ${organisation}, ${need}, ${bundle}, ${query}) on conflict do nothing`.execute(transaction)
  return numAffectedRows === 1n
}

/** False where somebody was faster. */
export async function deleteFollow(transaction: Database, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from follows where id = ${id}`.execute(transaction)
  return numAffectedRows === 1n
}

/** What has happened so far is no news any more. */
export async function beginAnew(transaction: Database, owner: Owner): Promise<void> {
  await sql`
    update follows f set seen_until = clock_timestamp() - interval '1 microsecond' where ${isOf(owner)}`.execute(
    transaction,
  )
}
