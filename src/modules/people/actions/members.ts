import { peoplePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { isLastAdministrator } from '../rules/last-administrator.ts'
import { roles, type Permission, type Actor, type Role } from '../../access/schema.ts'
import type { Member } from '../schema.ts'
import { deleteMember, lockPeople, peopleOf, saveRole } from '../store/people-rows.ts'
import { found, ownOrganisation, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'

/** `seen` is the role that stood in the form: a change by somebody else in the meantime is noticed. False where it was that role already. */
export async function changeRole(
  transaction: CallerTransaction,
  actor: Actor,
  { person, role: wanted, seen }: { person: string; role: string | undefined; seen: string | undefined },
): Promise<boolean> {
  const { organisation, member, isLast } = await memberToChange(
    transaction,
    actor,
    peoplePermissions.managePeople,
    person,
  )
  const role = roles.find((each) => each === wanted) ?? refuse({ code: 'roleUnknown', place: 'role' })
  if (member.role !== seen) refuse({ code: 'roleChangedMeanwhile', place: 'role' })
  if (role === member.role) return false
  if (isLast) refuse({ code: 'lastAdministratorKeepsRole', place: 'role' })
  await saveRole(transaction, organisation, person, role)
  await recordRole(transaction, actor, 'roleChanged', { person, before: member.role, after: role })
  return true
}

export async function removePerson(transaction: CallerTransaction, actor: Actor, person: string): Promise<void> {
  const { organisation, member, isLast } = await memberToChange(
    transaction,
    actor,
    peoplePermissions.managePeople,
    person,
  )
  if (isLast) refuse({ code: 'lastAdministratorStays' })
  await recordRole(transaction, actor, 'personRemoved', { person, before: member.role })
  await deleteMember(transaction, organisation, person)
}

export async function leaveOrganisation(transaction: CallerTransaction, actor: Actor): Promise<void> {
  const person = actor.person.id
  const { organisation, member, isLast } = await memberToChange(
    transaction,
    actor,
    peoplePermissions.leaveOrganisation,
    person,
  )
  if (isLast) refuse({ code: 'lastAdministratorStays' })
  await recordRole(transaction, actor, 'organisationLeft', { person, before: member.role })
  await deleteMember(transaction, organisation, person)
}

async function memberToChange(
  transaction: CallerTransaction,
  actor: Actor,
  permission: Permission,
  person: string,
): Promise<{ organisation: string; member: Member; isLast: boolean }> {
  const organisation = ownOrganisation(actor, permission).id
  await lockPeople(transaction, organisation)
  const people = await peopleOf(transaction, organisation)
  const member = found(people.find((each) => each.person === person))
  return { organisation, member, isLast: isLastAdministrator(people, person) }
}

const recordRole = (
  transaction: CallerTransaction,
  actor: Actor,
  action: string,
  { person, before, after }: { person: string; before: Role; after?: Role },
): Promise<void> =>
  recordEntry(transaction, actor, {
    action,
    subjectKind: 'person',
    subject: person,
    before: { role: before },
    after: after ? { role: after } : null,
  })
