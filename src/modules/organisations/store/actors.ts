import { sql, type Kysely } from 'kysely'
import type { Actor, MandateScope, OrganisationKind, Role } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>
export type Standing = Pick<Actor, 'organisation' | 'role' | 'curates' | 'mandate'>

interface StandingRow {
  id: string
  name: string
  kind: OrganisationKind
  role: Role
  curates: boolean
  mandate: string | null
  scope: MandateScope | null
  representative: string | null
  representative_name: string | null
}

/** Everything this person may act for today: own organisations first, then those that they represent, each once: after a merger under the wider mandate. */
export async function standingsOf(database: Database, person: string): Promise<Standing[]> {
  const { rows } = await sql<StandingRow>`
    with own as (
      select distinct on (heir_of(m.organisation)) heir_of(m.organisation) as organisation, m.role, m.since
      from memberships m where m.person = ${person}
      order by heir_of(m.organisation), array_position(array['administering', 'deciding', 'editing', 'reading'], m.role)
    ), others as (
      select distinct on (heir_of(m.represented)) heir_of(m.represented) as organisation, own.role, m.id, m.scope,
        own.organisation as representative, m.created_at as since
      from own cross join lateral line_of(own.organisation) part(id)
      join mandates m on m.representative = part.id and m.status = 'active'
        and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
      where heir_of(m.represented) not in (select organisation from own)
      order by heir_of(m.represented), m.scope = 'everything' desc, m.created_at
    )
    select o.id, o.name, o.kind, own.role,
      exists (select from curators c where heir_of(c.organisation) = o.id) as curates, null::uuid as mandate, null as scope, null::uuid as representative,
      null as representative_name, 0 as rank, own.since as since
    from own join organisations o on o.id = own.organisation
    union all
    select o.id, o.name, o.kind, others.role, false, others.id, others.scope, r.id, r.name, 1, others.since
    from others join organisations o on o.id = others.organisation join organisations r on r.id = others.representative
    order by rank, since, name`.execute(database)
  return rows.map(({ id, name, kind, role, curates, mandate, scope, representative, representative_name }) => ({
    organisation: { id, name, kind },
    role,
    curates,
    mandate: mandate && {
      id: mandate,
      scope: scope!,
      representative: { id: representative!, name: representative_name! },
    },
  })) as Standing[]
}

/** From now on this session acts for that organisation. */
export async function chooseOrganisation(database: Database, session: string, organisation: string): Promise<void> {
  await database.updateTable('sessions').set({ organisation }).where('id', '=', session).execute()
}
