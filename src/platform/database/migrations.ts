import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'

const folder = new URL('../../../db/migrations/', import.meta.url)

/** Runs the numbered SQL files that have not run yet, all in one transaction; a landed file that was edited is refused. */
export const migrate = (database: Kysely<unknown>): Promise<void> =>
  database.transaction().execute((transaction) => migrateIn(transaction))

/** The same in a transaction that goes on; only those of `names` where an older state is wanted. */
// oxlint-disable-next-line no-explicit-any
export async function migrateIn(transaction: Kysely<any>, names?: ReadonlySet<string>): Promise<void> {
  await sql`select pg_advisory_xact_lock(4185902)`.execute(transaction)
  await sql`create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    transaction,
  )
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from migrations`.execute(
    transaction,
  )
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  for (const name of migrationNames()) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const known = applied.get(name)
    if (known && known !== checksum) throw new Error(`the migration ${name} was edited after it had run`)
    if (known || names?.has(name) === false) continue
    await sql.raw(text).execute(transaction)
    await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(transaction)
  }
}

export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
