import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { NeedStatus, Requirement, Visibility } from '../schema.ts'
import { isCurrentVector } from './need-vectors.ts'
import { owner } from './needs.ts'

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
  /** False where only the model has said something new. */
  isChanged: boolean
  /** What a language model says about it; null where it has refused, or has not been asked yet: then `isRead` is false. */
  vector: Int8Array | null
  isRead: boolean
  readAt: string | null
}

/**
 * Every need that changed since the instant, or about which a model has said something since; the instant is the database's own and comes
 * with the answer. For the index alone, which asks without a person. It looks back a minute further: a change is seen only when its
 * transaction has ended.
 */
export async function changedNeeds(
  database: Database,
  since: string | null,
  model: string | undefined,
): Promise<{ needs: SearchableNeed[]; now: string }> {
  const { rows: clock } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(database)
  const { rows } = await sql<SearchableNeed & { vector: Uint8Array | null }>`
    select n.id, o.id as organisation, o.name as "organisationName", n.status, n.title, n.aim, n.services, n.requirements,
      n.visibility, n.bundle, n.changed_at::text as changed,
      ${since === null ? sql`true` : sql`n.changed_at > ${since}::timestamptz - interval '1 minute'`} as "isChanged", ${model === undefined ? unread : read}
    from needs n ${owner} ${model === undefined ? sql`` : sql`left join need_vectors v on v.need = n.id and ${isCurrentVector(model)}`}
    where ${since === null ? sql`n.status <> 'draft'` : sql`n.id in (${changedSince(since, model)})`}
    order by n.id`.execute(database)
  return { needs: rows.map((row) => ({ ...row, vector: row.vector && new Int8Array(row.vector) })), now: clock[0]!.now }
}

const unread = sql`null::bytea as vector, false as "isRead", null::text as "readAt"`
const read = sql`v.vector, v.need is not null as "isRead", v.made_at::text as "readAt"`

function changedSince(since: string, model: string | undefined): RawBuilder<unknown> {
  const from = sql`${since}::timestamptz - interval '1 minute'`
  const changed = sql`select id from needs where changed_at > ${from}`
  return model === undefined ? changed : sql`${changed} union all select need from need_vectors where made_at > ${from}`
}
