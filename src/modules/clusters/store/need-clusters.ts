import { anyOf } from '../../../platform/database/uuids.ts'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { ClusteredNeed } from '../schema.ts'

/** Open, in no bundle, and all public bodies may see it: only such needs are suggested. */
const offered = sql`n.status = 'open' and n.visibility in ('public', 'signedIn', 'publicBodies')`
const owner = sql`join organisations first on first.id = n.organisation
    join organisations o on o.id = case when first.successor is null then first.id else heir_of(first.id) end`

export interface UnsearchedNeed {
  id: string
  title: string
  aim: string
  services: string[]
  requirements: { capability: string | null }[]
  organisation: string
  organisationName: string
  changed: string
}

/**
 * Needs whose twins have not been looked for since they changed, or not for a week. What has changed just now waits, because the
 * index may not have it yet.
 */
export async function unsearchedNeeds(database: Database, most: number, settled: number): Promise<UnsearchedNeed[]> {
  const { rows } = await sql<UnsearchedNeed>`
    select n.id, n.title, n.aim, n.services, n.requirements, n.changed_at::text as changed, o.id as organisation,
      o.name as "organisationName"
    from needs n left join need_twins t on t.need = n.id ${owner}
    where ${offered} and n.changed_at <= clock_timestamp() - ${settled} * interval '1 second'
      and (t.need is null or t.need_changed <> n.changed_at or t.searched_at < now() - interval '7 days')
    order by t.searched_at nulls first, n.id limit ${most}`.execute(database)
  return rows
}

export interface FoundTwins {
  need: string
  changed: string
  twins: readonly { id: string; score: number }[]
}

export async function saveTwins(database: Database, found: readonly FoundTwins[]): Promise<void> {
  await sql`
    insert into need_twins (need, need_changed, twins)
    select need, changed, twins from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as found (need uuid, changed timestamptz, twins jsonb)
    on conflict (need) do update set need_changed = excluded.need_changed, twins = excluded.twins,
      searched_at = clock_timestamp()`.execute(database)
}

export interface OfferedNeed {
  id: string
  organisation: { id: string; inhabitants: number | null }
  /** The nearest of its deadline and the end of its contract. */
  day: string | null
  twins: FoundTwins['twins']
}

/** A part of all offered needs, by their ids, with their twins. */
export async function offeredNeeds(database: Database, after: string | null, most: number): Promise<OfferedNeed[]> {
  const { rows } = await sql<OfferedNeed>`
    select n.id, jsonb_build_object('id', o.id, 'inhabitants', o.inhabitants) as organisation,
      least(n.deadline, h.contract_until)::text as day, t.twins
    from need_twins t join needs n on n.id = t.need ${owner} left join need_backgrounds h on h.need = n.id
    where ${offered} and ${after === null ? sql`true` : sql`t.need > ${after}::uuid`}
    order by t.need limit ${most}`.execute(database)
  return rows
}

export interface StoredCluster {
  centre: string
  needs: readonly string[]
  organisations: number
  inhabitants: number
  urgency: string | null
}

export async function replaceClusters(database: Database, clusters: readonly StoredCluster[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`lock table need_clusters in share row exclusive mode`.execute(transaction)
    await sql`delete from need_clusters`.execute(transaction)
    await sql`
      insert into need_clusters (centre, needs, organisations, inhabitants, urgency)
      select centre, needs, organisations, inhabitants, urgency from jsonb_to_recordset(${JSON.stringify(clusters)}::jsonb)
        as cluster (centre uuid, needs jsonb, organisations integer, inhabitants bigint, urgency date)`.execute(
      transaction,
    )
  })
}

/** Whether a need or the twins of one have changed since the clusters were built; a transaction may end a minute late. */
export async function areClustersStale(database: Database): Promise<boolean> {
  const { rows } = await sql<{ stale: boolean }>`
    with built as (select coalesce(max(built_at), '-infinity') - interval '1 minute' as at from need_clusters)
    select exists (select from needs, built where changed_at > built.at)
      or exists (select from need_twins, built where searched_at > built.at) as stale`.execute(database)
  return rows[0]!.stale
}

/** A page of the clusters by demand, and how many there are, as far as whoever asks may know of them. */
export async function listClusters(
  transaction: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ clusters: string[][]; total: number }> {
  const { rows } = await sql<{ needs: string[] }>`
    select needs from need_clusters
    order by organisations desc, inhabitants desc, urgency nulls last, centre offset ${offset} limit ${limit}`.execute(
    transaction,
  )
  const { rows: counted } = await sql<{ total: number }>`select count(*)::integer as total from need_clusters`.execute(
    transaction,
  )
  return { clusters: rows.map(({ needs }) => needs), total: counted[0]!.total }
}

/** Of the clusters, those of which several organisations of a county ask for the same; those of most of them first. */
export async function clustersWithin(transaction: Database, county: string, limit: number): Promise<string[][]> {
  const { rows } = await sql<{ needs: string[] }>`
    with here as materialized (
      select n.id::text as id, n.organisation from needs n join organisations o on o.id = n.organisation
      where n.status = 'open' and (o.parent = ${county} or o.id = ${county})
    )
    select jsonb_agg(here.id order by here.id = k.centre::text desc, here.id) as needs
    from need_clusters k cross join lateral jsonb_array_elements_text(k.needs) as part(id) join here on here.id = part.id
    group by k.centre having count(distinct here.organisation) > 1
    order by count(distinct here.organisation) desc, k.centre limit ${limit}`.execute(transaction)
  return rows.map(({ needs }) => needs)
}

/** Those of these needs that are still open and that whoever asks may see. */
export async function clusteredNeeds(transaction: Database, ids: readonly string[]): Promise<ClusteredNeed[]> {
  const { rows } = await sql<ClusteredNeed>`
    select n.id, n.title, n.deadline, jsonb_build_object('id', o.id, 'name', o.name, 'inhabitants', o.inhabitants) as organisation,
      case when h.need is not null then jsonb_build_object('contractUntil', h.contract_until) end as background
    from needs n ${owner} left join need_backgrounds h on h.need = n.id
    where n.id = ${anyOf(ids)} and n.status = 'open'`.execute(transaction)
  return rows
}
