import type { FileContents } from '../../../travel/travelling-table.ts'
import type { EntryRow } from '../schema/exported-rows.ts'

/** What the organisation did, or what was done for it. */
export const entryBelongs = ({ organisation, acting_for }: EntryRow, file: FileContents): boolean =>
  (file.isOwn(organisation) || file.isOwn(acting_for)) && file.isKnown(organisation) && file.isKnown(acting_for)
