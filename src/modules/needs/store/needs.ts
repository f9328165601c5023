import { anyOf } from '../../../platform/database/uuids.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { backgroundFields, columnOf, shownFields } from '../fields/need-fields.ts'
import type { Need } from '../schema.ts'

const shown = Object.keys(shownFields).map((name) => sql`n.${sql.ref(columnOf(name))} as ${sql.ref(name)}`)
const background = Object.keys(backgroundFields).map((name) => sql`${sql.lit(name)}, h.${sql.ref(columnOf(name))}`)
const columns = sql`n.id, n.status, ${sql.join(shown)}, n.version, n.created_at as "createdAt",
  n.opened_at as "openedAt", n.changed_at as "changedAt",
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'inhabitants', o.inhabitants) as organisation,
  case when b.id is not null then jsonb_build_object('id', b.id, 'title', b.title) end as bundle,
  case when h.need is not null then jsonb_build_object(${sql.join(background)}) end as background`

/** As one array, so that the index finds them before the walls are asked row by row. */

/** Whose the need `n` is today, as `o`. Few organisations have a successor; only of those it is looked for. */
export const owner = sql`join organisations first on first.id = n.organisation
    join organisations o on o.id = case when first.successor is null then first.id else heir_of(first.id) end`

/** Those that fit the condition on `n`, as far as whoever asks may see them. */
export async function needsWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select ${columns} from needs n ${owner}
    left join bundle_titles b on b.id = n.bundle left join need_backgrounds h on h.need = n.id
    where ${condition} order by n.opened_at desc nulls first, n.created_at desc, n.id`.execute(transaction)
  return rows
}

export const needById = async (transaction: Database, id: string): Promise<Need | undefined> =>
  (await needsWhere(transaction, sql`n.id = ${id}`))[0]

/** Those with these ids, as far as they may be seen; in no order. */
export const needsByIds = (transaction: Database, ids: readonly string[]): Promise<Need[]> =>
  needsWhere(transaction, sql`n.id = ${anyOf(ids)}`)

/** The bundles that one has joined. */
export async function myBundles(transaction: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from my_bundles() as mine (id)`.execute(transaction)
  return rows.map(({ id }) => id)
}

/** Those that have joined a bundle. */
export const needsInBundle = (transaction: Database, bundle: string): Promise<Need[]> =>
  needsWhere(transaction, sql`n.bundle = ${bundle}`)

/** Of the organisation acted for, whatever is not met yet, the latest first. */
export const ownCurrentNeeds = (transaction: Database): Promise<Need[]> =>
  needsWhere(transaction, sql`n.status in ('open', 'bundled', 'beingMet') and n.organisation in (select my_line())`)

export const ownOpenNeeds = (transaction: Database): Promise<Need[]> =>
  needsWhere(transaction, sql`n.status = 'open' and n.organisation in (select my_line())`)
