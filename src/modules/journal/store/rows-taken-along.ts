import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const entryRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select ${instantOf('at')}, person, organisation, acting_for, token, action, subject_kind, subject, before, after
    from journal where ${among(own, 'organisation')} or ${among(own, 'acting_for')} order by journal.id`

export const keepsEntries = (organisation: string): RawBuilder<unknown> =>
  sql`(exists (select from journal where organisation = ${organisation})
    or exists (select from journal where acting_for = ${organisation}))`
