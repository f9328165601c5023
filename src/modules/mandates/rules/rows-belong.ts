import type { FileContents } from '../../../travel/travelling-table.ts'
import type { MandateRow } from '../schema/exported-rows.ts'

/** A mandate that the organisation gives or holds, decided by a second pair of eyes. */
export const mandateBelongs = (row: MandateRow, file: FileContents): boolean =>
  (file.isOwn(row.representative) || file.isOwn(row.represented)) &&
  row.representative !== row.represented &&
  file.isKnown(row.representative) &&
  file.isKnown(row.represented) &&
  [row.proposed_by, row.prepared_by, row.decided_by, row.revoked_by].every(file.isPerson) &&
  (row.decided_by === null || (row.decided_by !== row.prepared_by && row.decided_by !== row.proposed_by)) &&
  (row.valid_until === null || row.valid_until >= row.valid_from)
