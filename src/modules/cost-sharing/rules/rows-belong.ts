/** Whether a row of an export was entered for the organisation that the export is about. */
import type { FileContents } from '../../../travel/travelling-table.ts'
import type { OfferDraftRow } from '../schema/exported-rows.ts'

export const offerDraftBelongs = ({ organisation, changed_by }: OfferDraftRow, file: FileContents): boolean =>
  file.isOwn(organisation) && file.isPerson(changed_by)
