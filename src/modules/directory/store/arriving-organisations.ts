import { sql, type Kysely } from 'kysely'
import { insertRows } from '../../../travel/insert-rows.ts'
import type { NamedOrganisationRow } from '../schema/exported-rows.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

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

/** An entry of the directory that owns nothing gives its place to the organisation itself. */
export async function giveWay(database: Database, entry: string, organisation: string): Promise<void> {
  for (const link of ['parent', 'association', 'successor'])
    await sql`update organisations set ${sql.ref(link)} = ${organisation}, changed_at = clock_timestamp()
      where ${sql.ref(link)} = ${entry}`.execute(database)
  for (const table of ['organisation_keys', 'organisation_names'])
    await database.deleteFrom(table).where('organisation', '=', entry).execute()
  await database.deleteFrom('organisations').where('id', '=', entry).execute()
}

/** Others that are only named, with the keys that they have on this day. */
export async function insertNamed(
  database: Database,
  named: readonly NamedOrganisationRow[],
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
