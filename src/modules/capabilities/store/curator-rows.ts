import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export async function curators(transaction: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from curators c join organisations o on o.id = heir_of(c.organisation)
    order by o.name collate "und-x-icu"`.execute(transaction)
  return rows
}

/** False where it is one already. */
export async function insertCurator(transaction: Database, organisation: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into curators (organisation) select ${organisation}::uuid
    where not exists (select from curators where heir_of(organisation) = ${organisation}) on conflict do nothing`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}

/** False where it is none. */
export async function deleteCurator(transaction: Database, organisation: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from curators where heir_of(organisation)::text = ${organisation}`.execute(transaction)
  return numAffectedRows !== 0n
}

/** Only a public body that exists can. */
export async function mayCurate(transaction: Database, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select from organisations where id::text = ${organisation} and kind <> 'vendor' and vanished_on is null
    ) as yes`.execute(transaction)
  return rows[0]!.yes
}
