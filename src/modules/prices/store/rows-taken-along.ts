import { sql, type RawBuilder } from 'kysely'
import { among } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

export const quantityRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select organisation, unit, capability, amount, low, high, as_of, source from organisation_quantities
    where ${among(own, 'organisation')} order by organisation, unit, capability`

export const keepsQuantities = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from organisation_quantities where organisation = ${organisation})`
