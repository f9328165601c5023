import { sql, type Kysely } from 'kysely'
import { owner } from './needs.ts'
import type { NeedStatus, Requirement, Visibility } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export interface SearchableNeed {
  id: string
  organisation: string
  organisationName: string
  status: NeedStatus
  title: string
  aim: string
  services: string[]
  requirements: Requirement[]
  visibility: Visibility
  bundle: string | null
  changed: string
}

/**
 * Every need that changed since the instant, which is the database's own and comes with the answer. For the index alone, which
 * asks without a person. It looks back a minute further: a change is seen only when its transaction has ended.
 */
export async function changedNeeds(
  database: Database,
  since: string | null,
): Promise<{ needs: SearchableNeed[]; now: string }> {
  const { rows: clock } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(database)
  const { rows } = await sql<SearchableNeed>`
    select n.id, o.id as organisation, o.name as "organisationName", n.status, n.title, n.aim, n.services, n.requirements,
      n.visibility, n.bundle, n.changed_at::text as changed
    from needs n ${owner}
    where ${since === null ? sql`n.status <> 'draft'` : sql`n.changed_at > ${since}::timestamptz - interval '1 minute'`}
    order by n.id`.execute(database)
  return { needs: rows, now: clock[0]!.now }
}
