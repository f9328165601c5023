import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Capability } from '../schema.ts'

/** The vocabulary of today, in the order of the German alphabet. */
export async function allCapabilities(transaction: Database): Promise<Capability[]> {
  const { rows } = await sql<Capability>`
    select id, field, name, description, synonyms, dimension from capabilities order by name collate "und-x-icu", id`.execute(
    transaction,
  )
  return rows
}

/** Their names by their ids, as far as there are such. */
export async function capabilityNames(
  transaction: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from capabilities where id = any(${[...new Set(ids)]}::text[])`.execute(transaction)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of the vocabulary of today and of what has been merged into it: what a requirement may still name. */
export async function allCapabilityIds(transaction: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from capabilities order by id`.execute(transaction)
  return rows.map(({ id }) => id)
}

/** Adds what is not there yet; what was changed since stays. */
export async function addCapabilities(database: Database, capabilities: readonly Capability[]): Promise<void> {
  await sql`
    insert into capabilities (id, field, name, description, synonyms, dimension)
    select id, field, name, description, synonyms, dimension from jsonb_to_recordset(${JSON.stringify(capabilities)}::jsonb)
      as c (id text, field text, name text, description text, synonyms jsonb, dimension text)
    on conflict do nothing`.execute(database)
}
