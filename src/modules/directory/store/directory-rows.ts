import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { DirectoryEntry } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'

interface KnownRow extends Omit<DirectoryEntry, 'kind'> {
  id: string
  kind: OrganisationKind
  vanished: boolean
  source: string | null
}

/** No two imports at once: the second waits until the first is done, and then sees what it did. */
export async function lockDirectory(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(4185904)`.execute(transaction)
}

/** Every organisation that is not invented, and the day of the newest directory. */
export async function knownDirectory(
  database: Database,
): Promise<{ organisations: readonly KnownRow[]; asOf: string | null }> {
  const { rows } = await sql<KnownRow & { as_of: string | null; square_kilometres: number | null }>`
    select o.id, o.kind, o.name, o.inhabitants, o.square_kilometres, o.latitude, o.longitude, o.source, o.as_of,
      o.vanished_on is not null as vanished, ags.key as ags, ars.key as ars,
      case o.kind when 'land' then null else left(coalesce(ags.key, ars.key), 5) end as county
    from organisations o
    left join organisation_keys ags on ags.organisation = o.id and ags.kind = 'ags' and ags.valid_until is null
    left join organisation_keys ars on ars.organisation = o.id and ars.kind = 'ars' and ars.valid_until is null
    where not o.invented`.execute(database)
  const days = rows.flatMap(({ source, as_of }) => (source !== null && as_of !== null ? [as_of] : []))
  return {
    organisations: rows.map(({ as_of: _, square_kilometres, ...row }) => ({
      ...row,
      squareKilometres: square_kilometres,
    })),
    asOf: days.reduce<string | null>((latest, day) => (latest !== null && latest > day ? latest : day), null),
  }
}

/** Whether no directory was ever imported. */
export async function isDirectoryEmpty(database: Database): Promise<boolean> {
  const { rows } = await sql`select from organisations where source is not null and not invented limit 1`.execute(
    database,
  )
  return rows.length === 0
}

export interface DirectoryRow extends DirectoryEntry {
  id: string
  parent: string | null
  association: string | null
}
interface Edition {
  source: string
  asOf: string
}

/** The columns of an organisation, from one JSON text with all rows: thousands of rows are one statement. */
const rowsOf = (rows: readonly DirectoryRow[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
  id uuid, kind text, ags text, ars text, name text, parent uuid, association uuid, inhabitants integer,
  "squareKilometres" double precision, latitude double precision, longitude double precision)`

export async function insertOrganisations(
  transaction: Database,
  rows: readonly DirectoryRow[],
  { source, asOf }: Edition,
): Promise<void> {
  await sql`
    insert into organisations
      (id, kind, name, parent, association, inhabitants, square_kilometres, latitude, longitude, source, as_of)
    select id, kind, name, parent, association, inhabitants, "squareKilometres", latitude, longitude,
      ${source}, ${asOf}::date
    from ${rowsOf(rows)}`.execute(transaction)
}

export async function updateOrganisations(
  transaction: Database,
  rows: readonly DirectoryRow[],
  { source, asOf }: Edition,
): Promise<void> {
  await sql`
    update organisations o
    set name = r.name, parent = r.parent, association = r.association, inhabitants = r.inhabitants,
      square_kilometres = r."squareKilometres", latitude = r.latitude, longitude = r.longitude,
      source = ${source}, as_of = ${asOf}::date, changed_at = clock_timestamp()
    from ${rowsOf(rows)} where o.id = r.id`.execute(transaction)
}

/** What stands in the new edition as it did before is confirmed for the new day. */
export async function confirmOrganisations(transaction: Database, { source, asOf }: Edition): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update organisations set as_of = ${asOf}::date, changed_at = clock_timestamp()
    where source = ${source} and as_of < ${asOf}::date and vanished_on is null and not invented`.execute(transaction)
  return numAffectedRows !== 0n
}

/** Keys that differ from the edition's end the day before it, the edition's begin on its day. */
export async function replaceKeys(transaction: Database, rows: readonly DirectoryRow[], asOf: string): Promise<void> {
  const keys = JSON.stringify(
    rows.flatMap(({ id, ags, ars }) =>
      Object.entries({ ags, ars }).flatMap(([kind, key]) => (key ? [{ id, kind, key }] : [])),
    ),
  )
  const wanted = sql`jsonb_to_recordset(${keys}::jsonb) as r (id uuid, kind text, key text)`
  await sql`
    update organisation_keys k set valid_until = greatest(k.valid_from, ${asOf}::date - 1)
    from ${wanted} where k.organisation = r.id and k.kind = r.kind and k.valid_until is null and k.key <> r.key`.execute(
    transaction,
  )
  await sql`
    insert into organisation_keys (organisation, kind, key, valid_from)
    select r.id, r.kind, r.key, ${asOf}::date from ${wanted}
    where not exists (
      select from organisation_keys k where k.organisation = r.id and k.kind = r.kind and k.valid_until is null)
    on conflict (organisation, kind, valid_from) do update set key = excluded.key, valid_until = null`.execute(
    transaction,
  )
}

/** Names that were valid until the day before an edition. */
export async function insertFormerNames(
  transaction: Database,
  names: readonly { id: string; name: string }[],
  asOf: string,
): Promise<void> {
  await sql`
    insert into organisation_names (organisation, name, valid_until)
    select r.id, r.name, ${asOf}::date - 1 from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as r (id uuid, name text)
    on conflict do nothing`.execute(transaction)
}

/** From now on they wait for their successor, and their keys are free. */
export async function markVanished(transaction: Database, ids: readonly string[], asOf: string): Promise<void> {
  await sql`
    update organisations set vanished_on = ${asOf}::date, changed_at = clock_timestamp()
    where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(transaction)
  await sql`
    update organisation_keys set valid_until = greatest(valid_from, ${asOf}::date - 1)
    where valid_until is null
      and organisation in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(
    transaction,
  )
}
