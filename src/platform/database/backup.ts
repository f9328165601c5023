import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { writeArchive } from '../files/archive.ts'
import type { Database } from './database.ts'
import { migrationsOf, tablesOf, type TableColumns } from './table-list.ts'

export const [backupFormat, backupVersion, rowsPerPart] = ['allmende-backup', 1, 5000] as const

export const backupManifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  at: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.record(z.string(), z.strictObject({ columns: z.array(z.string()), rows: z.number().int().min(0) })),
  /** SHA-256 of every other file in the archive. */
  files: z.record(z.string(), z.string()),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

/**
 * Everything in the database at one moment, as a ZIP that either engine restores: each row a line of JSON with every value as
 * the text that the database reads back exactly. It holds secrets.
 */
export function writeBackup(database: Database, now = new Date()): Promise<Uint8Array> {
  return atOneMoment(database, async (transaction) => {
    const files: Record<string, Uint8Array> = {}
    const tables: Record<string, BackupManifest['tables'][string]> = {}
    for (const table of await tablesOf(transaction)) {
      let rows = 0
      for await (const part of partsOf(transaction, table)) {
        files[`tables/${table.name}/${String(rows / rowsPerPart).padStart(6, '0')}.ndjson`] = Buffer.from(part.join(''))
        rows += part.length
      }
      tables[table.name] = { columns: table.columns.map(({ name }) => name), rows }
    }
    const manifest: BackupManifest = {
      format: backupFormat,
      version: backupVersion,
      at: now.toISOString(),
      migrations: await migrationsOf(transaction),
      tables,
      files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256Of(content)])),
    }
    return writeArchive({ ...files, 'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) })
  })
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What others write meanwhile is not seen. The embedded database lets nobody else in until it is over. */
const atOneMoment = <T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await sql`set local timezone = 'UTC'`.execute(transaction)
      await sql`set local datestyle = 'ISO'`.execute(transaction)
      return work(transaction)
    })

async function* partsOf(transaction: Database, { name, columns }: TableColumns): AsyncGenerator<string[]> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  await sql`declare rows_to_save no scroll cursor for select json_build_array(${values})::text as line from ${sql.table(name)}`.execute(
    transaction,
  )
  for (;;) {
    const { rows } = await sql<{
      line: string
    }>`fetch ${sql.lit(rowsPerPart)} from rows_to_save`.execute(transaction)
    if (rows.length > 0) yield rows.map(({ line }) => `${line}\n`)
    if (rows.length < rowsPerPart) break
  }
  await sql`close rows_to_save`.execute(transaction)
}
