import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Actor, MandateScope, OrganisationKind, Role } from '../schema.ts'

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
  const { rows } = await sql<StandingRow>`select * from standings_of(${person})`.execute(database)
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
