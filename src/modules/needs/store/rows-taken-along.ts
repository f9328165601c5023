import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'
import { backgroundColumns, shownColumns } from '../schema/exported-rows.ts'

const namesOf = (columns: object) => sql.join(Object.keys(columns).map((column) => sql.ref(column)))

export const needRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, organisation, status, ${namesOf(shownColumns)}, version, ${instantOf('created_at')}, ${instantOf('opened_at')}
    from needs where ${among(own, 'organisation')} order by created_at, id`

export const backgroundRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select need, ${namesOf(backgroundColumns)}
    from need_backgrounds where need in (select id from needs where ${among(own, 'organisation')}) order by need`

export const keepsNeeds = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from needs where organisation = ${organisation})`
