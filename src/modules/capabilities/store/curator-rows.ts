import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export async function curators(transaction: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from curators c join organisations o on o.id = heir_of(c.organisation)
    order by o.name collate "und-x-icu"`.execute(transaction)
  return rows
}

export async function insertCurator(transaction: Database, organisation: string): Promise<void> {
  await sql`insert into curators (organisation) values (${organisation}) on conflict do nothing`.execute(transaction)
}

export async function deleteCurator(transaction: Database, organisation: string): Promise<void> {
  await sql`delete from curators where heir_of(organisation) = ${organisation}`.execute(transaction)
}

/** Only a public body that exists can. */
export async function mayCurate(transaction: Database, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select from organisations where id::text = ${organisation} and kind <> 'vendor' and vanished_on is null
    ) as yes`.execute(transaction)
  return rows[0]!.yes
}
