import type { Arrival } from '../../../travel/travelling-table.ts'
import type { MandateRow } from '../schema/exported-rows.ts'

/** In force over somebody who is here already, and who has not consented here. */
export const isImposed = ({ status, represented }: MandateRow, { known }: Arrival): boolean =>
  status === 'active' && known.has(represented)

/** What is imposed on somebody ends. */
export const mandatesArrive = (rows: readonly MandateRow[], arrival: Arrival): MandateRow[] =>
  rows.map((row) =>
    isImposed(row, arrival) ? { ...row, status: 'revoked', revoked_at: arrival.now.toISOString() } : row,
  )
