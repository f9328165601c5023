import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { ListedOrganisation } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'

type RegisterRow = Omit<ListedOrganisation, 'county' | 'land' | 'independentCity' | 'namesake'> & {
  county: string | null
  land: string | null
}

interface ListedRow {
  id: string
  kind: OrganisationKind
  name: string
  key: string | null
  county: string | null
  land: string | null
  inhabitants: number | null
  latitude: number | null
  longitude: number | null
  source: string | null
  as_of: string | null
  invented: boolean
  vanished_on: string | null
  successor: string | null
  former_names: readonly string[]
}

/** All organisations, in the order of the German alphabet. */
export async function listedOrganisations(transaction: Database): Promise<RegisterRow[]> {
  const { rows } = await sql<ListedRow>`
    select o.id, o.kind, o.name, o.inhabitants, o.latitude, o.longitude, o.source, o.as_of, o.invented, o.vanished_on,
      o.successor, k.key, coalesce(n.names, '[]'::jsonb) as former_names,
      case when o.kind = 'county' then o.id when p.kind = 'county' then p.id end as county,
      case when o.kind = 'land' then o.id when p.kind = 'land' then p.id when g.kind = 'land' then g.id end as land
    from organisations o
    left join organisations p on p.id = o.parent
    left join organisations g on g.id = p.parent
    left join (
      select distinct on (organisation) organisation, key from organisation_keys
      order by organisation, valid_until desc nulls first, kind, valid_from desc
    ) k on k.organisation = o.id
    left join (select organisation, jsonb_agg(name) as names from organisation_names group by organisation) n
      on n.organisation = o.id
    order by o.name collate "und-x-icu", o.id`.execute(transaction)
  return rows.map(({ as_of, vanished_on, former_names, ...row }) => ({
    ...row,
    asOf: as_of,
    vanishedOn: vanished_on,
    formerNames: former_names,
  }))
}

/** Differs as soon as an organisation was added or changed, also by another process. */
export async function registerRevision(transaction: Database): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select count(*) || ' ' || coalesce(sum(extract(epoch from changed_at)), 0) as revision from organisations`.execute(
    transaction,
  )
  return rows[0]!.revision
}
