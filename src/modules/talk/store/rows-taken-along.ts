import { sql, type RawBuilder } from 'kysely'
import { among, instantOf, onlyOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const commentRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select id, bundle, need, requirement, organisation, ${onlyOf(members, 'person')}, text, ${instantOf('written_at')},
    ${instantOf('changed_at')} from comments where ${among(own, 'organisation')} order by comments.written_at, id`
