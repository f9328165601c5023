import { sql, type RawBuilder } from 'kysely'
import { among, instantOf, onlyOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const offerDraftRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select bundle, organisation, entry, version, ${onlyOf(members, 'changed_by')}, ${instantOf('changed_at')}
    from offer_drafts where ${among(own, 'organisation')} order by bundle, organisation`
