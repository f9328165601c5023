import { sql, type RawBuilder } from 'kysely'
import { among, instantOf, onlyOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const mandateRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select id, representative, represented, scope, valid_from, valid_until, status, ${onlyOf(members, 'proposed_by')},
    ${onlyOf(members, 'prepared_by')}, ${onlyOf(members, 'decided_by')}, ${onlyOf(members, 'revoked_by')},
    ${instantOf('created_at')}, ${instantOf('decided_at')}, ${instantOf('revoked_at')}
    from mandates where ${among(own, 'representative')} or ${among(own, 'represented')} order by created_at, id`

export const keepsMandates = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from mandates where ${organisation} in (representative, represented))`
