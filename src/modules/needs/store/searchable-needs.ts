import { anyOf } from '../../../platform/database/uuids.ts'
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
  /** The latest of both changes: what the index knows by it whether it has this need as it is. */
  version: number
}
export type ReadableNeed = Pick<SearchableNeed, 'id' | 'visibility' | 'isRead'>

/** For the index alone, which asks without a person, about needs that anybody may find at all. */
const isFound = sql`n.status not in ('draft', 'withdrawn')`

/** By the clock of the database. */
export async function instantNow(database: Database): Promise<string> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(database)
  return rows[0]!.now
}

/** Every need that is to be found, as a line of its id and its version. */
export async function listedVersions(database: Database, model: string | undefined): Promise<string> {
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(n.id || ' ' || (${version(model)})::bigint, chr(10)) as lines
    from needs n ${vectorOf(model)} where ${isFound}`.execute(database)
  return rows[0]!.lines ?? ''
}

/** These, as they are now. */
export const needsToIndex = (
  database: Database,
  ids: readonly string[],
  { since, model }: { since: string; model: string | undefined },
): Promise<SearchableNeed[]> => searchable(database, { since, model, which: sql`n.id = ${anyOf(ids)}` })

/**
 * Every need that changed since the instant, or about which a model has said something since. It looks back a minute further: a change is seen
 * only when its transaction has ended.
 */
export const changedNeeds = (database: Database, since: string, model: string | undefined): Promise<SearchableNeed[]> =>
  searchable(database, { since, model, which: sql`n.id in (${changedSince(since, model)})` })

async function searchable(
  database: Database,
  { since, model, which }: { since: string; model: string | undefined; which: RawBuilder<unknown> },
): Promise<SearchableNeed[]> {
  const { rows } = await sql<SearchableNeed & { vector: Uint8Array | null }>`
    select n.id, o.id as organisation, o.name as "organisationName", n.status, n.title, n.aim, n.services, n.requirements,
      n.visibility, n.bundle, n.changed_at::text as changed, n.changed_at > ${aMinuteBefore(since)} as "isChanged",
      (${version(model)})::float8 as version, ${model === undefined ? unread : read}
    from needs n ${owner} ${vectorOf(model)} where ${which} order by n.id`.execute(database)
  return rows.map((row) => ({ ...row, vector: row.vector && new Int8Array(row.vector) }))
}

/** Those about which the model has said nothing yet. */
export async function unreadNeeds(database: Database, model: string): Promise<ReadableNeed[]> {
  const { rows } = await sql<ReadableNeed>`
    select n.id, n.visibility, false as "isRead" from needs n ${vectorOf(model)}
    where ${isFound} and v.need is null order by n.id`.execute(database)
  return rows
}

const unread = sql`null::bytea as vector, false as "isRead", null::text as "readAt"`
const read = sql`v.vector, v.need is not null as "isRead", v.made_at::text as "readAt"`
const vectorOf = (model: string | undefined) =>
  model === undefined ? sql`` : sql`left join need_vectors v on v.need = n.id and ${isCurrentVector(model)}`
/** In microseconds, as the database has them. */
const version = (model: string | undefined) =>
  sql`extract(epoch from ${model === undefined ? sql`n.changed_at` : sql`greatest(n.changed_at, v.made_at)`}) * 1000000`

const aMinuteBefore = (instant: string) => sql`${instant}::timestamptz - interval '1 minute'`

function changedSince(since: string, model: string | undefined): RawBuilder<unknown> {
  const from = aMinuteBefore(since)
  const changed = sql`select id from needs where changed_at > ${from}`
  return model === undefined ? changed : sql`${changed} union all select need from need_vectors where made_at > ${from}`
}
