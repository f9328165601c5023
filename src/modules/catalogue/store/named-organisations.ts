import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../../access/schema.ts'

/** Of each name the one organisation of today that is called so, with its Kreis in brackets where there are several; undefined where none is, or more than one. */
export async function organisationsNamed(
  transaction: Database,
  names: readonly string[],
): Promise<({ id: string; kind: OrganisationKind } | undefined)[]> {
  const { rows } = await sql<{ at: number; id: string; kind: OrganisationKind }>`
    select asked.at::integer - 1 as at, o.id, o.kind
    from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) with ordinality as asked (name, at)
    join organisations o on o.vanished_on is null left join organisations p on p.id = o.parent
    where lower(asked.name) in (lower(o.name), lower(o.name || ' (' || p.name || ')'))`.execute(transaction)
  return names.map((_, at) => {
    const found = rows.filter((row) => row.at === at)
    return found.length === 1 ? found[0] : undefined
  })
}
