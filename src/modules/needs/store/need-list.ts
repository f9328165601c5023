import { anyOf, uuids } from '../../../platform/database/uuids.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { placeIn, sortedBy, type SortedColumns } from '../../../platform/database/sorted-by.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import {
  needStatuses,
  type needColumns,
  type ExportedNeed,
  type ListedNeed,
  type NeedSorting,
  type NeedStatus,
} from '../schema.ts'
import { needsByIds, owner } from './needs.ts'

/** What a list shows of the needs; an area is a Kreis or a Land with all that lies in it. */
export interface NeedFilter {
  /** Ids in the order of their likeness; without it the newest come first. */
  ranked?: readonly string[] | undefined
  /** The order, where it is neither of these. */
  sort?: NeedSorting | undefined
  field?: string | undefined
  area?: string | undefined
  status?: NeedStatus | undefined
  capability?: string | undefined
  organisation?: string | undefined
  /** Only those of this organisation, and of what went up in it. */
  of?: string | undefined
  /** Only those of others than the organisation acted for. */
  others?: boolean | undefined
  /** Changed after the one instant, and no later than the other. */
  changed?: { after: Date; until: Date } | undefined
  /** Only what has a day by which something has to happen, as far as whoever asks may see it. */
  dated?: boolean | undefined
}

export const listedColumns = sql`n.id, n.title, n.aim, n.status, n.field, n.deadline, n.visibility, n.opened_at as "openedAt",
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'inhabitants', o.inhabitants) as organisation,
  case when b.id is not null then jsonb_build_object('id', b.id, 'title', b.title) end as bundle,
  case when p.kind = 'county' then p.name end as county,
  coalesce(case when p.kind = 'land' then p.name end, g.name) as land`

/** What a line tells besides, from a page of ids on. */
export const listedJoins = sql`join needs n on n.id = page.id ${owner}
  left join organisations p on p.id = o.parent left join organisations g on g.id = p.parent
  left join bundle_titles b on b.id = n.bundle`

const rankOf = ({ ranked }: NeedFilter): RawBuilder<unknown> =>
  ranked ? sql`array_position(${uuids(ranked)}, n.id)` : sql`null::integer`

export const conditionsOf = (filter: NeedFilter): RawBuilder<unknown> => sql.join(conditions(filter), sql` and `)

/** Whose a need is comes as an array, found before the rows: the index of organisations then leads to the few that fit. */
const conditions = ({
  ranked,
  field,
  area,
  status,
  capability,
  organisation,
  of,
  others,
  changed,
  dated,
}: NeedFilter) => [
  ranked ? sql`n.id = ${anyOf(ranked)}` : sql`true`,
  field ? sql`n.field = ${field}` : sql`true`,
  area
    ? sql`n.organisation = any(array(select id from organisations where id = ${area} or parent = ${area}
        or parent in (select id from organisations where parent = ${area})))`
    : sql`true`,
  status ? sql`n.status = ${status}` : organisation ? sql`true` : sql`n.status <> 'withdrawn'`,
  capability ? sql`n.id = any(array(select need from need_capabilities where capability = ${capability}))` : sql`true`,
  organisation ? sql`n.organisation = any(array(select my_line()))` : sql`n.status <> 'draft'`,
  of ? sql`n.organisation = any(array(select id from organisations where id = ${of} or successor = ${of}))` : sql`true`,
  others ? sql`n.organisation <> all(array(select my_line()))` : sql`true`,
  changed
    ? sql`n.changed_at > ${changed.after.toISOString()}::timestamptz and n.changed_at <= ${changed.until.toISOString()}::timestamptz`
    : sql`true`,
  dated
    ? sql`(n.deadline is not null or (select h.contract_until from need_backgrounds h where h.need = n.id) is not null)`
    : sql`true`,
]

/** One page of what is wanted, and how many there are, as far as whoever asks may see them. */
export async function listNeeds(
  transaction: Database,
  filter: NeedFilter,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<{ needs: ListedNeed[]; total: number }> {
  const [needs, total] = await Promise.all([
    pageOfNeeds(transaction, filter, { offset, limit }),
    countNeeds(transaction, filter),
  ])
  return { needs, total }
}

/** The same without the number. */
export async function pageOfNeeds(
  transaction: Database,
  filter: NeedFilter,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<ListedNeed[]> {
  const { sort } = filter
  const { rows } = await sql<ListedNeed>`
    with page as (
      select n.id, ${rankOf(filter)} as rank, n.opened_at from needs n ${sort ? owner : sql``} where ${conditionsOf(filter)}
      order by ${sort ? sortedBy(columnSorted, sort) : sql`rank nulls last, n.opened_at desc nulls first`}, n.id offset ${offset} limit ${limit}
    )
    select ${listedColumns} from page ${listedJoins}
    order by ${sort ? sortedBy(columnSorted, sort) : sql`page.rank nulls last, page.opened_at desc nulls first`}, n.id`.execute(
    transaction,
  )
  return rows
}

const columnSorted: SortedColumns<(typeof needColumns)[number]> = {
  titel: sql`n.title collate "und-x-icu"`,
  organisation: sql`o.name collate "und-x-icu"`,
  einwohner: sql`o.inhabitants`,
  bereich: placeIn(fieldIds, sql`n.field`),
  stand: placeIn(needStatuses, sql`n.status`),
  frist: sql`n.deadline`,
}

/** Apart from the page, because an index that holds all that is asked about tells the number without the rows. */
async function countNeeds(transaction: Database, filter: NeedFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from needs n where ${conditionsOf(filter)}`.execute(transaction)
  return rows[0]!.total
}

/** How many needs are open, and how many organisations have said so, as far as whoever asks may see them. */
export async function openNeedsCounted(transaction: Database): Promise<{ needs: number; organisations: number }> {
  const { rows } = await sql<{ needs: number; organisations: number }>`
    select count(*)::integer as needs, count(distinct n.organisation)::integer as organisations
    from needs n where n.status = 'open'`.execute(transaction)
  return rows[0]!
}

/** What is wanted with everything that it says, as far as whoever asks may see it, in the same order. */
export async function exportNeeds(transaction: Database, filter: NeedFilter, limit: number): Promise<ExportedNeed[]> {
  const { needs } = await listNeeds(transaction, filter, { limit })
  const whole = await needsByIds(
    transaction,
    needs.map(({ id }) => id),
  )
  const byId = new Map(whole.map((need) => [need.id, need]))
  return needs.flatMap(({ id, county, land }) => (byId.has(id) ? [{ ...byId.get(id)!, county, land }] : []))
}
