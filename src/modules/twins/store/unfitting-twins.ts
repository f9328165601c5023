import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

interface Pair {
  /** One's own. */
  need: string
  other: string
}

/** Whether it was new. */
export async function insertUnfitting(
  transaction: Database,
  { need, other, organisation, saidBy }: Pair & { organisation: string; saidBy: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into unfitting_twins (need, other, organisation, said_by)
    values (${need}, ${other}, ${organisation}, ${saidBy}) on conflict do nothing`.execute(transaction)
  return numAffectedRows === 1n
}

/** Whether it was there. */
export async function deleteUnfitting(transaction: Database, { need, other }: Pair): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from unfitting_twins where need = ${need} and other = ${other}`.execute(transaction)
  return numAffectedRows === 1n
}

/** What one's own organisation has found not to fit this need, the latest first. */
export async function unfittingTwins(transaction: Database, need: string): Promise<string[]> {
  const { rows } = await sql<{ other: string }>`
    select other from unfitting_twins where need = ${need} order by said_at desc, other`.execute(transaction)
  return rows.map(({ other }) => other)
}

/** Of those that look like a need, those that others have found not to fit. */
export async function doubtedTwins(
  transaction: Database,
  need: string | undefined,
  found: readonly string[],
): Promise<ReadonlySet<string>> {
  if (found.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from doubted_twins(
      ${need ?? null}::uuid,
      array(select jsonb_array_elements_text(${JSON.stringify(found)}::jsonb)::uuid)
    ) id`.execute(transaction)
  return new Set(rows.map(({ id }) => id))
}
