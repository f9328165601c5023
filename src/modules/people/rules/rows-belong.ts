import type { FileContents } from '../../../travel/travelling-table.ts'
import type { MembershipRow } from '../schema/exported-rows.ts'

/** Example: a membership in an organisation that is only named does not belong. */
export const membershipBelongs = ({ organisation, person }: MembershipRow, file: FileContents): boolean =>
  file.isOwn(organisation) && file.isPerson(person)
