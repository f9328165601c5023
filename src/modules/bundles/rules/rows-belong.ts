import type { FileContents } from '../../../travel/travelling-table.ts'
import type { BundleRow, ChangeAnswerRow, ChangeRow, LeadChoiceRow, ParticipationRow } from '../schema/exported-rows.ts'

export const bundleBelongs = ({ proposer }: BundleRow, file: FileContents): boolean => file.isKnown(proposer)

export const participationBelongs = (row: ParticipationRow, file: FileContents): boolean =>
  file.isOwn(row.organisation) &&
  file.has('bundles', row.bundle) &&
  file.has('needs', row.need) &&
  file.isPerson(row.answered_by) &&
  file.isKnown(row.invited_by)

export const leadChoiceBelongs = (row: LeadChoiceRow, file: FileContents): boolean =>
  file.isOwn(row.organisation) &&
  file.has('bundles', row.bundle) &&
  file.isKnown(row.choice) &&
  file.isPerson(row.chosen_by)

export const changeBelongs = ({ organisation, proposed_by }: ChangeRow, file: FileContents): boolean =>
  file.isKnown(organisation) && file.isPerson(proposed_by)

export const changeAnswerBelongs = (row: ChangeAnswerRow, file: FileContents): boolean =>
  file.isOwn(row.organisation) && file.has('bundle_changes', row.change) && file.isPerson(row.answered_by)
