import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../../access/schema.ts'

interface PartyRow {
  id: string
  kind: OrganisationKind
  name: string
  source: string | null
  invented: boolean
  vanishedOn: string | null
  successor: string | null
}

/** Organisations that take part in a merger, held until the transaction ends; ids that nobody has are left out. */
export async function mergerParties(transaction: Database, ids: readonly string[]): Promise<Map<string, PartyRow>> {
  const { rows } = await sql<PartyRow>`
    select id, kind, name, source, invented, vanished_on as "vanishedOn", successor from organisations
    where id in (${sql.join(ids)}) order by id for update`.execute(transaction)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Its keys end the day before, unless they had ended for another reason. */
export async function saveMerger(
  transaction: Database,
  { gone, successor, day }: { gone: PartyRow; successor: string; day: string },
): Promise<void> {
  await sql`
    update organisations set successor = ${successor}, vanished_on = ${day}::date, changed_at = clock_timestamp()
    where id = ${gone.id}`.execute(transaction)
  await sql`
    update organisation_keys set valid_until = greatest(valid_from, ${day}::date - 1)
    where organisation = ${gone.id}
      and (valid_until is null or valid_until = greatest(valid_from, ${gone.vanishedOn}::date - 1))`.execute(
    transaction,
  )
}

/** What an official directory no longer lists keeps waiting; all others exist again, with the keys they had. */
export async function undoMerger(
  transaction: Database,
  { gone, official }: { gone: PartyRow; official: boolean },
): Promise<void> {
  if (!official)
    await sql`
      update organisation_keys set valid_until = null
      where organisation = ${gone.id} and valid_until = greatest(valid_from, ${gone.vanishedOn}::date - 1)`.execute(
      transaction,
    )
  await sql`
    update organisations set successor = null, changed_at = clock_timestamp(),
      vanished_on = ${official ? gone.vanishedOn : null}::date
    where id = ${gone.id}`.execute(transaction)
}

/** What has vanished and is not said to have gone up in anything. */
export async function countWithoutSuccessor(transaction: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from organisations where vanished_on is not null and successor is null`.execute(
    transaction,
  )
  return rows[0]!.count
}
