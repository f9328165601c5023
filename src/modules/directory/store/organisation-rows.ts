import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationDetails, OrganisationKey, OrganisationLink } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'

interface DetailsRow {
  id: string
  kind: OrganisationKind
  name: string
  inhabitants: number | null
  square_kilometres: number | null
  source: string | null
  as_of: string | null
  invented: boolean
  vanished_on: string | null
  parent: OrganisationLink | null
  grandparent: OrganisationLink | null
  association: OrganisationLink | null
  successor: OrganisationLink | null
  keys: readonly OrganisationKey[]
  former_names: readonly { name: string; validUntil: string }[]
  predecessors: readonly (OrganisationLink & { on: string })[]
  profile: OrganisationDetails['profile']
}

const link = (table: string) =>
  sql`case when ${sql.ref(`${table}.id`)} is null then null
    else jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}, 'kind', ${sql.ref(`${table}.kind`)}) end`

/** Everything its page shows of an organisation, its profile as far as the walls allow; undefined where there is none. */
export async function organisationDetails(transaction: Database, id: string): Promise<OrganisationDetails | undefined> {
  const { rows } = await sql<DetailsRow>`
    select o.id, o.kind, o.name, o.inhabitants, o.square_kilometres, o.source, o.as_of, o.invented, o.vanished_on,
      ${link('p')} as parent, ${link('g')} as grandparent, ${link('a')} as association, ${link('s')} as successor,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', k.kind, 'key', k.key, 'validFrom', k.valid_from, 'validUntil', k.valid_until)
          order by k.kind, k.valid_from desc)
        from organisation_keys k where k.organisation = o.id), '[]') as keys,
      coalesce((
        select jsonb_agg(jsonb_build_object('name', n.name, 'validUntil', n.valid_until) order by n.valid_until desc)
        from organisation_names n where n.organisation = o.id), '[]') as former_names,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'on', v.vanished_on) order by v.vanished_on desc, v.name)
        from organisations v where v.successor = o.id), '[]') as predecessors,
      (select jsonb_build_object('about', about, 'website', website, 'contactEmail', contact_email)
        from profiles where organisation = o.id) as profile
    from organisations o
    left join organisations p on p.id = o.parent
    left join organisations g on g.id = p.parent
    left join organisations a on a.id = o.association
    left join organisations s on s.id = o.successor
    where o.id = ${id}`.execute(transaction)
  const [row] = rows
  if (!row) return undefined
  const { square_kilometres, as_of, vanished_on, former_names, parent, grandparent, ...rest } = row
  return {
    ...rest,
    areas: [parent, grandparent].filter((area) => area !== null),
    squareKilometres: square_kilometres,
    asOf: as_of,
    vanishedOn: vanished_on,
    formerNames: former_names,
  }
}

/** Whether it is the organisation acted for, or has merged into that one. */
export async function isOurs(transaction: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`select is_mine(${id}) as ours`.execute(transaction)
  return rows[0]!.ours
}

export type Belonging = 'parent' | 'association'

/** Organisations of a kind that lie in an area or belong to an association today: the first few, and how many there are. */
export async function organisationsIn(
  transaction: Database,
  { area, by, kind, most }: { area: string; by: Belonging; kind: OrganisationKind; most: number },
): Promise<{ first: OrganisationLink[]; total: number }> {
  const { rows } = await sql<OrganisationLink & { total: number }>`
    select id, name, kind, count(*) over () as total from organisations
    where ${sql.ref(by)} = ${area} and kind = ${kind} and vanished_on is null
    order by name collate "und-x-icu", id limit ${most}`.execute(transaction)
  return { first: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 }
}
