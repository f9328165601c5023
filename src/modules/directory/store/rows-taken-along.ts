import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const organisationRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, kind, name, parent, association, inhabitants, square_kilometres, latitude, longitude, source, as_of,
    invented, vanished_on, successor, ${instantOf('created_at')} from organisations where ${among(own, 'id')} order by id`

export const keyRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select organisation, kind, key, valid_from, valid_until
    from organisation_keys where ${among(own, 'organisation')} order by organisation, kind, valid_from`

export const formerNameRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select organisation, name, valid_until
    from organisation_names where ${among(own, 'organisation')} order by organisation, valid_until, name collate "C"`

/** Key of another organisation that is valid today. */
const keyToday = (kind: 'ags' | 'ars') => sql`(
  select key from organisation_keys k where k.organisation = o.id and k.kind = ${kind} and k.valid_until is null
  order by valid_from desc limit 1) as ${sql.ref(kind)}`

export const namedOrganisationRows = ({ own, named }: WantedRows): RawBuilder<unknown> =>
  sql`select o.id, o.kind, o.name, ${keyToday('ags')}, ${keyToday('ars')}
    from organisations o where ${among(named, 'o.id')} and not ${among(own, 'o.id')} order by o.id`

export const profileRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select organisation, about, website, contact_email, visibility, version
    from profiles where ${among(own, 'organisation')} order by organisation`

export const keepsProfile = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from profiles where organisation = ${organisation})`
