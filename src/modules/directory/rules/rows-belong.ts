import type { FileContents } from '../../../travel/travelling-table.ts'
import type { NamedOrganisationRow, OrganisationRow } from '../schema/exported-rows.ts'

/** The organisation that a file is about, or one that has merged into it. */
export const organisationBelongs = (
  { id, parent, association, successor, vanished_on }: OrganisationRow,
  file: FileContents,
): boolean =>
  file.isKnown(parent) &&
  file.isKnown(association) &&
  (successor === null || vanished_on !== null) &&
  (id === file.organisation || file.isOwn(successor))

export const isAnother = ({ id }: NamedOrganisationRow, file: FileContents): boolean => !file.isOwn(id)

export const isOfOwn = ({ organisation }: { organisation: string }, file: FileContents): boolean =>
  file.isOwn(organisation)
