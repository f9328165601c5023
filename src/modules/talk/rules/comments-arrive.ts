import type { Arrival, FileContents } from '../../../travel/travelling-table.ts'
import type { CommentRow } from '../schema/exported-rows.ts'

export const commentBelongs = (row: CommentRow, file: FileContents): boolean =>
  file.isOwn(row.organisation) &&
  file.isPerson(row.person) &&
  (row.bundle === null) !== (row.need === null) &&
  (row.bundle === null || file.has('bundles', row.bundle))

/** What was said of the organisation's own needs comes along with them; what was said to others stays with these. */
export function commentsArrive(rows: readonly CommentRow[], { tables }: Arrival): CommentRow[] {
  const own = new Set((tables['needs'] ?? []).map(({ id }) => id))
  return rows.filter(({ need }) => need !== null && own.has(need))
}
