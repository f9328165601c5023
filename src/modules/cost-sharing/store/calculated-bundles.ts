import { anyOf } from '../../../platform/database/uuids.ts'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export interface CalculatedBundle {
  id: string
  /** Where it has started: the day of that. */
  startedOn: string | null
  /** On which somebody last worked on offers to it. */
  lastOfferDay: string | null
  /** Address of what the own organisation computed last. */
  result: string | null
  /** As far as whoever asks may see who it is. */
  lead: { id: string; name: string } | null
}

export async function calculatedBundles(transaction: Database, ids: readonly string[]): Promise<CalculatedBundle[]> {
  const { rows } = await sql<CalculatedBundle>`
    select b.id, case when b.status = 'started' then b.started_at::date::text end as "startedOn",
      last_offer_day(b.id)::text as "lastOfferDay",
      (select d.result from offer_drafts d where d.bundle = b.id and d.organisation in (select my_line())
        order by d.version desc, d.changed_at desc limit 1) as result,
      (select jsonb_build_object('id', o.id, 'name', o.name) from organisations o where o.id = lead_of(b.id) and exists (
        select from participations p where p.bundle = b.id and heir_of(p.organisation) = o.id
      )) as lead
    from bundles b where b.id = ${anyOf(ids)}`.execute(transaction)
  return rows
}
