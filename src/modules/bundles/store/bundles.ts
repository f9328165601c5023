import { anyOf } from '../../../platform/database/uuids.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { placeIn, sortedBy, type SortedColumns } from '../../../platform/database/sorted-by.ts'
import { bundleStatuses, type Bundle, type bundleColumns, type BundleSorting, type BundleStatus } from '../schema.ts'

/** Whoever proposes takes part: where that is hidden, so is who proposed. */
const columns = sql`b.id, b.title, b.status,
  case when exists (select from participations p where p.bundle = b.id and heir_of(p.organisation) = o.id)
    then jsonb_build_object('id', o.id, 'name', o.name) end as proposer,
  b.answer_by as "answerBy", b.quorum, b.open, b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt",
  case when s.id is not null then jsonb_build_object('id', s.id, 'title', s.title) end as successor,
  participants_in(b.id) as participants`

/** Those that fit the condition on `b`, as far as whoever asks may see them; the latest first, where no other order is wanted. */
export async function bundlesWhere(
  transaction: Database,
  condition: RawBuilder<unknown>,
  {
    offset = 0,
    limit = 100_000,
    order = sql`b.created_at desc, b.id`,
  }: { offset?: number; limit?: number; order?: RawBuilder<unknown> } = {},
): Promise<(Bundle & { total: number })[]> {
  const { rows } = await sql<Bundle & { total: number }>`
    select ${columns}, count(*) over () as total from bundles b join organisations o on o.id = heir_of(b.proposer)
    left join bundles s on s.id = b.successor
    where ${condition} order by ${order} offset ${offset} limit ${limit}`.execute(transaction)
  return rows
}

export const bundleById = async (transaction: Database, id: string): Promise<Bundle | undefined> =>
  (await bundlesWhere(transaction, sql`b.id = ${id}`))[0]

export const bundlesByIds = async (transaction: Database, ids: readonly string[]): Promise<Bundle[]> =>
  ids.length === 0 ? [] : bundlesWhere(transaction, sql`b.id = ${anyOf(ids)}`)

interface BundleFilter {
  own: boolean
  status: BundleStatus | undefined
  sort?: BundleSorting | undefined
}

const columnSorted: SortedColumns<(typeof bundleColumns)[number]> = {
  titel: sql`b.title collate "und-x-icu"`,
  stand: placeIn(bundleStatuses, sql`b.status`),
  dabei: sql`participants_in(b.id)`,
  frist: sql`case when b.status = 'asking' then b.answer_by end`,
}

/** One page of the bundles, of one's own or of all that one may see. */
export async function listBundles(
  transaction: Database,
  { own, status, sort }: BundleFilter,
  page: { offset: number; limit: number },
): Promise<{ bundles: Bundle[]; total: number }> {
  const condition = sql`${own ? sql`b.id in (select bundles_i_know())` : sql`true`}
    and ${status ? sql`b.status = ${status}` : sql`b.status in ('asking', 'started')`}`
  const rows = await bundlesWhere(transaction, condition, {
    ...page,
    ...(sort && { order: sql`${sortedBy(columnSorted, sort)}, b.created_at desc, b.id` }),
  })
  return { bundles: rows, total: rows[0]?.total ?? 0 }
}

/** The bundles after another one in the order in which they were proposed, the latest first. */
export async function bundlesAfter(
  transaction: Database,
  { own, status }: { own: boolean; status: BundleStatus | undefined },
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Bundle[]> {
  const { rows } = await sql<Bundle>`
    select ${columns} from bundles b join organisations o on o.id = heir_of(b.proposer)
    left join bundles s on s.id = b.successor
    where ${own ? sql`b.id in (select bundles_i_know())` : sql`true`}
      and ${status ? sql`b.status = ${status}` : sql`b.status in ('asking', 'started')`}
      and ${after ? sql`(b.created_at, b.id) < (select a.created_at, a.id from bundles a where a.id = ${after})` : sql`true`}
    order by b.created_at desc, b.id desc limit ${limit}`.execute(transaction)
  return rows
}

/** Bundles with one of these needs, in their order, before those whose title only has each of the words; and how many there are. */
export async function bundlesLike(
  transaction: Database,
  { words, needs }: { words: string; needs: readonly string[] },
  limit: number,
): Promise<{ bundles: Pick<Bundle, 'id' | 'title' | 'status'>[]; total: number }> {
  const parts = words.split(/\s+/).filter(Boolean).slice(0, 8)
  const inTitle = parts.map((part) => sql`b.title ilike ${`%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  const { rows } = await sql<Pick<Bundle, 'id' | 'title' | 'status'> & { total: number }>`
    with alike as (
      select n.bundle, min(asked.place) as place
      from jsonb_array_elements_text(${JSON.stringify(needs)}::jsonb) with ordinality as asked (id, place)
      join needs n on n.id = asked.id::uuid where n.bundle is not null group by n.bundle
    )
    select b.id, b.title, b.status, count(*) over ()::integer as total
    from bundles b left join alike a on a.bundle = b.id
    where a.bundle is not null or (${parts.length === 0 ? sql`false` : sql.join(inTitle, sql` and `)})
    order by a.place nulls last, b.created_at desc, b.id limit ${limit}`.execute(transaction)
  return { bundles: rows, total: rows[0]?.total ?? 0 }
}

/** Bundles that one is in, other than this: those one could merge it with. */
export const ownStartedBundles = (transaction: Database, except: string): Promise<Bundle[]> =>
  bundlesWhere(
    transaction,
    sql`b.status = 'started' and b.id <> ${except} and exists (select from needs n where n.bundle = b.id)`,
  )

export async function insertBundle(
  transaction: Database,
  {
    title,
    proposer,
    answerBy,
    quorum,
    open,
  }: Pick<Bundle, 'title' | 'answerBy' | 'quorum' | 'open'> & { proposer: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, proposer, answer_by, quorum, open)
    values (${title}, ${proposer}, ${answerBy}, ${quorum}, ${open})
    returning id`.execute(transaction)
  return rows[0]!.id
}

export async function saveAnswerDay(transaction: Database, id: string, answerBy: string): Promise<void> {
  await sql`update bundles set answer_by = ${answerBy} where id = ${id}`.execute(transaction)
}

/** False where that had been said before. */
export async function saveEarlyBeginning(transaction: Database, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update bundles set begins_early = true where id = ${id} and not begins_early`.execute(transaction)
  return numAffectedRows === 1n
}

/** Until the transaction ends nobody else acts on this bundle. */
export async function lockBundles(transaction: Database, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended('bundle ' || ${id}, 0))`.execute(transaction)
}

/** The day that the database has, by which its rules go. */
export async function today(transaction: Database): Promise<string> {
  const { rows } = await sql<{ today: string }>`select current_date as today`.execute(transaction)
  return rows[0]!.today
}

export async function leadsIn(
  transaction: Database,
  bundle: string,
): Promise<{ lead: string | null; gatekeeper: string | null }> {
  const { rows } = await sql<{ lead: string | null; gatekeeper: string | null }>`
    select lead_of(${bundle}) as lead, gatekeeper_of(${bundle}) as gatekeeper`.execute(transaction)
  return rows[0]!
}
