import { sql, type Kysely } from 'kysely'
import type { OrganisationExport } from '../schema/export-rows.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** Which of these ids a table has already. */
export async function idsTaken(
  database: Database,
  table: 'organisations' | 'persons' | 'mandates' | 'needs',
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id::text = any (${[...ids]}::text[])`.execute(database)
  return rows.map(({ id }) => id)
}

export async function emailsTaken(database: Database, emails: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from persons where lower(email) = any (${emails.map((email) => email.toLowerCase())}::text[])
    order by email`.execute(database)
  return rows.map(({ email }) => email)
}

/** The organisation that has this official key today. */
export async function organisationWithKey(
  database: Database,
  kind: 'ags' | 'ars',
  key: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisations o join organisation_keys k on k.organisation = o.id
    where k.kind = ${kind} and k.key = ${key} and k.valid_until is null limit 1`.execute(database)
  return rows[0]
}

/** Whether an entry of the directory is more than that: somebody works here, or something belongs to it. */
export async function ownsSomething(database: Database, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`select
    exists (select from memberships where organisation = o.id) or exists (select from profiles where organisation = o.id)
    or exists (select from mandates where o.id in (representative, represented))
    or exists (select from invitations where organisation = o.id) or exists (select from join_requests where organisation = o.id)
    or exists (select from api_tokens where organisation = o.id) or exists (select from identity_providers where organisation = o.id)
    or exists (select from sessions where organisation = o.id)
    or exists (select from needs where organisation = o.id)
    or exists (select from journal where organisation = o.id) or exists (select from journal where acting_for = o.id) as owns
    from organisations o where o.id = ${organisation}`.execute(database)
  return rows[0]!.owns
}

/** An entry of the directory that owns nothing gives its place to the organisation itself. */
export async function giveWay(database: Database, entry: string, organisation: string): Promise<void> {
  for (const link of ['parent', 'association', 'successor'])
    await sql`update organisations set ${sql.ref(link)} = ${organisation}, changed_at = clock_timestamp()
      where ${sql.ref(link)} = ${entry}`.execute(database)
  for (const table of ['organisation_keys', 'organisation_names'])
    await database.deleteFrom(table).where('organisation', '=', entry).execute()
  await database.deleteFrom('organisations').where('id', '=', entry).execute()
}

export async function insertNamed(
  database: Database,
  named: OrganisationExport['named_organisations'],
  day: string,
): Promise<void> {
  const keys = named.flatMap(({ id, ags, ars }) =>
    Object.entries({ ags, ars }).flatMap(([kind, key]) =>
      key ? [{ organisation: id, kind, key, valid_from: day }] : [],
    ),
  )
  await insertRows(
    database,
    'organisations',
    named.map(({ id, kind, name }) => ({ id, kind, name })),
  )
  await insertRows(database, 'organisation_keys', keys)
}

/** Written in one statement each, so that rows may refer to each other in any order. */
export async function insertRows(
  database: Database,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    database,
  )
}
