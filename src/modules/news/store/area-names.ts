import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** What the Kreise and Länder with these keys are called. */
export async function areaNames(transaction: Database, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; name: string }>`
    select k.key, o.name from organisation_keys k join organisations o on o.id = k.organisation
    where k.kind = 'ags' and k.key = any(cast(${`{${keys.join(',')}}`} as text[])) and o.kind in ('county', 'land')
    order by k.valid_until nulls last`.execute(transaction)
  return new Map(rows.map(({ key, name }) => [key, name]))
}
