import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export interface OfferDraft {
  /** As it was kept; read with the schema of today. */
  entry: unknown
  /** Address of what was computed last. */
  result: string | null
  version: number
  changedBy: string | null
  changedAt: Date
}

/** What the organisation acted for has entered, or one that has merged into it. */
export async function ownOfferDraft(transaction: Database, bundle: string): Promise<OfferDraft | undefined> {
  const { rows } = await sql<OfferDraft>`
    select entry, result, version, changed_by as "changedBy", changed_at as "changedAt" from offer_drafts
    where bundle = ${bundle} and organisation in (select my_line()) order by version desc, changed_at desc limit 1`.execute(
    transaction,
  )
  return rows[0]
}

interface DraftToKeep {
  bundle: string
  organisation: string
  entry: unknown
  result: string | null
  version: number
  person: string
}

/** False where somebody else has kept this version, or a later one, in the same moment. */
export async function saveOfferDraft(
  transaction: Database,
  { bundle, organisation, entry, result, version, person }: DraftToKeep,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into offer_drafts as kept (bundle, organisation, entry, result, version, changed_by)
    values (${bundle}, ${organisation}, ${JSON.stringify(entry)}::jsonb, ${result}, ${version}, ${person})
    on conflict (bundle, organisation) do update set entry = excluded.entry, result = excluded.result,
      version = excluded.version, changed_by = excluded.changed_by, changed_at = now()
    where kept.version < excluded.version`.execute(transaction)
  return numAffectedRows === 1n
}
