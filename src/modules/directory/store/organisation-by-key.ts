import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** By its id, or by an official key that is valid today. */
export async function organisationByKey(
  database: Database,
  key: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisations o where o.id::text = ${key.toLowerCase()} or exists (
      select from organisation_keys k where k.organisation = o.id and k.key = ${key} and k.valid_until is null
    ) limit 2`.execute(database)
  return rows.length === 1 ? rows[0] : undefined
}
