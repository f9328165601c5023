import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { ListedNeed, NeedStatus } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** What a list shows of the needs; an area is a Kreis or a Land with all that lies in it. */
export interface NeedWish {
  /** Ids in the order of their likeness; without it the newest come first. */
  ranked?: readonly string[] | undefined
  field?: string | undefined
  area?: string | undefined
  status?: NeedStatus | undefined
  capability?: string | undefined
  organisation?: string | undefined
}

export const listedColumns = sql`n.id, n.title, n.aim, n.status, n.field, n.deadline, n.visibility, n.opened_at as "openedAt",
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'inhabitants', o.inhabitants) as organisation,
  case when b.id is not null then jsonb_build_object('id', b.id, 'title', b.title) end as bundle,
  case when p.kind = 'county' then p.name end as county,
  coalesce(case when p.kind = 'land' then p.name end, g.name) as land`

export const listedFrom = ({ ranked }: NeedWish): RawBuilder<unknown> => sql`needs n
  join organisations o on o.id = heir_of(n.organisation)
  left join organisations p on p.id = o.parent left join organisations g on g.id = p.parent
  left join bundles b on b.id = n.bundle
  left join (
    select value::uuid as id, rank from jsonb_array_elements_text(${JSON.stringify(ranked ?? [])}::jsonb)
      with ordinality as e (value, rank)
  ) r on r.id = n.id`

export const conditionsOf = ({
  ranked,
  field,
  area,
  status,
  capability,
  organisation,
}: NeedWish): RawBuilder<unknown>[] => [
  ranked ? sql`r.id is not null` : sql`true`,
  field ? sql`n.field = ${field}` : sql`true`,
  area
    ? sql`n.organisation in (select id from organisations where id = ${area} or parent = ${area}
        or parent in (select id from organisations where parent = ${area}))`
    : sql`true`,
  status ? sql`n.status = ${status}` : organisation ? sql`true` : sql`n.status <> 'withdrawn'`,
  capability ? sql`n.requirements @> ${JSON.stringify([{ capability }])}::jsonb` : sql`true`,
  organisation ? sql`n.organisation in (select my_line())` : sql`n.status <> 'draft'`,
]

/** One page of what is wished, and how many there are, as far as whoever asks may see them. */
export async function listNeeds(
  walled: Database,
  wish: NeedWish,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<{ needs: ListedNeed[]; total: number }> {
  const { rows } = await sql<ListedNeed & { total: number }>`
    select ${listedColumns}, count(*) over () as total from ${listedFrom(wish)}
    where ${sql.join(conditionsOf(wish), sql` and `)}
    order by r.rank nulls last, n.opened_at desc nulls first, n.id offset ${offset} limit ${limit}`.execute(walled)
  return { needs: rows.map(({ total: _, ...need }) => need), total: rows[0]?.total ?? 0 }
}
