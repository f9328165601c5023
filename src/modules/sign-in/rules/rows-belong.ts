import type { Arrival, FileContents, Row } from '../../../travel/travelling-table.ts'
import type { PersonRow } from '../schema/exported-rows.ts'

/** People come with a membership. */
export const personBelongs = ({ id }: PersonRow, file: FileContents): boolean => file.has('memberships', id, 'person')

/** What no file decides: nobody comes as an operator, and every address has yet to be confirmed here. */
export function newcomers(rows: readonly PersonRow[], { now }: Arrival): Row[] {
  const instant = now.toISOString()
  return rows.map((row) => ({
    ...row,
    email_verified: false,
    second_factor: false,
    operator: false,
    invented: false,
    created_at: instant,
    updated_at: instant,
  }))
}
