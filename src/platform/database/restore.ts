import { sql } from 'kysely'
import { Refused, type Refusal } from '../../kernel/refusal.ts'
import { readArchive } from '../files/archive.ts'
import { backupFormat, backupManifestSchema, backupVersion, sha256Of, type BackupManifest } from './backup.ts'
import type { Database } from './database.ts'
import { migrateIn } from './migrations.ts'
import { migrationsOf, tablesOf, type TableColumns } from './table-list.ts'

type Files = ReadonlyMap<string, Uint8Array>

const limits = { entries: 60_000, entryBytes: 500_000_000, totalBytes: 4_000_000_000 }

/**
 * Puts a backup into an empty database, whichever engine either has, in one transaction. One of an earlier version is read with
 * the tables of that time, which are then migrated. Refuses (kind input) what is no sound backup, knows migrations that are not
 * known here, or would mix with what is there.
 */
export async function restoreBackup(database: Database, archive: Uint8Array): Promise<{ at: string; rows: number }> {
  const files = readArchive(archive, limits)
  const manifest = manifestOf(files)
  return database.transaction().execute(async (transaction) => {
    await sql`set local timezone = 'UTC'`.execute(transaction)
    const here = await migrationsOf(transaction)
    refuseUnknownMigrations(manifest, here)
    await refuseFilled(transaction, await tablesOf(transaction))
    const isOlder = manifest.migrations.length < here.length
    if (isOlder) await goBackTo(transaction, manifest)
    const tables = await tablesOf(transaction)
    const links = await dropForeignKeys(transaction)
    for (const { name } of tables) await setTriggers(transaction, name, 'disable')
    for (const table of tables) await fill(transaction, table, manifest, files)
    for (const { name } of tables) await setTriggers(transaction, name, 'enable')
    for (const { table, name, definition } of links)
      await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(
        transaction,
      )
    await continueNumbers(transaction, tables)
    if (isOlder) await migrateIn(transaction)
    return { at: manifest.at, rows: Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0) }
  })
}

function manifestOf(files: Files): BackupManifest {
  const content = jsonOf(files.get('manifest.json'))
  if (content?.['format'] !== backupFormat) refuse('backupFormat')
  if (content['version'] !== backupVersion) refuse('backupVersion', { known: backupVersion })
  const { data: manifest } = backupManifestSchema.safeParse(content)
  if (!manifest) return refuse('backupDamaged', {}, 'manifest.json')
  const listed = new Map(Object.entries(manifest.files))
  for (const name of new Set([...files.keys(), ...listed.keys()].filter((each) => each !== 'manifest.json'))) {
    const content = files.get(name)
    if (!content || sha256Of(content) !== listed.get(name)) refuse('backupDamaged', {}, name)
  }
  return manifest
}

/** An earlier state is the beginning of ours; anything else comes from another version. */
function refuseUnknownMigrations({ migrations }: BackupManifest, here: BackupManifest['migrations']): void {
  const label = ({ name, checksum }: BackupManifest['migrations'][number]) => `${name} ${checksum}`
  const other = migrations.find((saved, index) => !here[index] || label(saved) !== label(here[index]))
  if (other) refuse('backupMigrations', { name: other.name })
}

/** Empty tables as they were when the backup was made. */
async function goBackTo(transaction: Database, { migrations }: BackupManifest): Promise<void> {
  await sql`drop schema public cascade`.execute(transaction)
  await sql`create schema public`.execute(transaction)
  await migrateIn(transaction, new Set(migrations.map(({ name }) => name)))
}

async function refuseFilled(transaction: Database, tables: readonly TableColumns[]): Promise<void> {
  for (const { name } of tables) {
    await sql`lock table ${sql.table(name)} in exclusive mode`.execute(transaction)
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(transaction)
    if (rows.length > 0) refuse('restoreNotEmpty', { table: name })
  }
}

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** Rows refer to each other in circles: the links come back when all of them are there, and are checked then. */
async function dropForeignKeys(transaction: Database): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where k.contype = 'f'`.execute(transaction)
  for (const { table, name } of rows)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(transaction)
  return rows
}

/** What followed from a row when it was written stands in the backup as well: it is not to follow once more. */
const setTriggers = (transaction: Database, table: string, able: 'enable' | 'disable') =>
  sql`alter table ${sql.table(table)} ${sql.raw(able)} trigger user`.execute(transaction)

async function fill(
  transaction: Database,
  { name, columns }: TableColumns,
  { tables, files: listed }: BackupManifest,
  files: Files,
): Promise<void> {
  const saved = tables[name]
  if (!saved || saved.columns.join() !== columns.map((column) => column.name).join())
    return refuse('backupDamaged', {}, name)
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  const values = sql.join(columns.map(({ type }, index) => sql`cast(line ->> ${sql.lit(index)} as ${sql.raw(type)})`))
  let rows = 0n
  for (const part of Object.keys(listed)
    .filter((each) => each.startsWith(`tables/${name}/`))
    .sort()) {
    const lines = Buffer.from(files.get(part)!).toString().trimEnd().split('\n').join(',')
    const { numAffectedRows = 0n } = await sql`
      insert into ${sql.table(name)} (${names}) overriding system value
      select ${values} from json_array_elements(cast(${`[${lines}]`} as json)) as line`.execute(transaction)
    rows += numAffectedRows
  }
  if (rows !== BigInt(saved.rows)) refuse('backupDamaged', {}, name)
}

/** Numbers that the database gives go on after the highest that came with the backup. */
async function continueNumbers(transaction: Database, tables: readonly TableColumns[]): Promise<void> {
  for (const { name, columns } of tables)
    for (const column of columns) {
      const { rows } = await sql<{
        sequence: string | null
      }>`select pg_get_serial_sequence(${`"${name}"`}, ${column.name}) as sequence`.execute(transaction)
      if (rows[0]?.sequence)
        await sql`select setval(${rows[0].sequence}, max(${sql.ref(column.name)})) from ${sql.table(name)}
          having max(${sql.ref(column.name)}) is not null`.execute(transaction)
    }
}

function jsonOf(bytes: Uint8Array | undefined): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString()) as Record<string, unknown> | null
  } catch {
    return null
  }
}

function refuse(code: string, values: NonNullable<Refusal['values']> = {}, place?: string): never {
  throw new Refused('input', [place === undefined ? { code, values } : { code, values, place }])
}
