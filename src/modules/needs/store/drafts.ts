import { anyOf } from '../../../platform/database/uuids.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Draft } from '../schema.ts'

/** So many are shown and published at once. */
export const mostDrafts = 500

/** When it was begun, in milliseconds: what came from one file was begun in the same moment. */
const begun = sql`floor(extract(epoch from n.created_at) * 1000)::float8`

/** The same of what is begun in this transaction. */
export async function thisMoment(transaction: Database): Promise<number> {
  const { rows } = await sql<{ now: number }>`select floor(extract(epoch from now()) * 1000)::float8 as now`.execute(
    transaction,
  )
  return rows[0]!.now
}

function draftsWhere(transaction: Database, condition: RawBuilder<unknown>) {
  return sql<Draft>`select n.id, n.title, n.visibility, ${begun} as begun from needs n
    where n.status = 'draft' and n.organisation in (select my_line()) and ${condition}`.execute(transaction)
}

/** Of the organisation that is acted for, what nobody else sees yet, the newest first; of one moment only, where that is asked. */
export async function ownDrafts(transaction: Database, moment?: number): Promise<{ drafts: Draft[]; total: number }> {
  const wanted = moment === undefined ? sql`true` : sql`${begun} = ${moment}`
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from needs n
    where n.status = 'draft' and n.organisation in (select my_line()) and ${wanted}`.execute(transaction)
  const order = sql`${wanted} order by n.created_at desc, n.title, n.id limit ${mostDrafts}`
  return { drafts: (await draftsWhere(transaction, order)).rows, total: rows[0]!.n }
}

/** Those of these that are still drafts of one's own; until the transaction ends nobody else changes them. */
export const lockedDrafts = async (transaction: Database, ids: readonly string[]): Promise<Draft[]> =>
  (await draftsWhere(transaction, sql`n.id = ${anyOf(ids)} order by n.id for update`)).rows

export async function saveOpened(transaction: Database, ids: readonly string[]): Promise<void> {
  await sql`update needs set status = 'open', version = version + 1, opened_at = coalesce(opened_at, now())
    where id = ${anyOf(ids)}`.execute(transaction)
}
