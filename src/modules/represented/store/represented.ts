import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export async function questionsToRepresented(transaction: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select questions_to_represented() as count`.execute(transaction)
  return rows[0]!.count
}

/** Whether the organisation acted for represents anybody in bundles or needs today. */
export async function representsOthers(transaction: Database): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select from mandates d where heir_of(d.representative) = current_organisation() and d.status = 'active'
        and d.scope in ('everything', 'bundles', 'needs') and d.valid_from <= current_date
        and (d.valid_until is null or d.valid_until >= current_date)
    ) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Until the transaction ends nobody else reports for this organisation in one go. */
export async function lockReporting(transaction: Database, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('report for ' || ${organisation}, 0))`.execute(transaction)
}
