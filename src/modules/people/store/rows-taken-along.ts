import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const membershipRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select person, organisation, role, ${instantOf('since')}
    from memberships where ${among(own, 'organisation')} order by organisation, person`

export const keepsPeople = (organisation: string): RawBuilder<unknown> =>
  sql`(exists (select from memberships where organisation = ${organisation})
    or exists (select from invitations where organisation = ${organisation})
    or exists (select from join_requests where organisation = ${organisation}))`
