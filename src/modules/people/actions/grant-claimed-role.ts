import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Role } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { grantClaimedRole } from '../store/memberships.ts'
import { lockPeople } from '../store/people-rows.ts'

/** The role that an identity provider has claimed for somebody who has come in by it. */
export async function grantRoleClaimed(
  transaction: CallerTransaction,
  { person, organisation, role }: { person: string; organisation: string; role: Role },
): Promise<void> {
  await lockPeople(transaction, organisation)
  if (!(await grantClaimedRole(transaction, { person, organisation, role }))) return
  await recordEntry(
    transaction,
    { person: { id: person }, organisation: { id: organisation }, mandate: null },
    { action: 'roleClaimed', subjectKind: 'person', subject: person, after: { role } },
  )
}
