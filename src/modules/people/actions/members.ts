import type { Walled } from '../../../platform/database/walls.ts'
import { isLastAdministrator } from '../rules/last-administrator.ts'
import { roles, type Action, type Actor, type Role } from '../../access/schema.ts'
import type { Member } from '../schema.ts'
import { deleteMember, lockPeople, peopleOf, saveRole } from '../store/people.ts'
import { found, ownOrganisation, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'

/** `seen` is the role that stood in the form: a change by somebody else in the meantime is noticed. */
export async function changeRole(
  walled: Walled,
  actor: Actor,
  { person, role: wish, seen }: { person: string; role: string | undefined; seen: string | undefined },
): Promise<void> {
  const { organisation, member, isLast } = await memberToChange(walled, actor, 'managePeople', person)
  const role = roles.find((each) => each === wish) ?? refuse({ code: 'roleUnknown', place: 'role' })
  if (member.role !== seen) refuse({ code: 'roleChangedMeanwhile', place: 'role' })
  if (role === member.role) return
  if (isLast) refuse({ code: 'lastAdministratorKeepsRole', place: 'role' })
  await saveRole(walled, organisation, person, role)
  await recordRole(walled, actor, 'roleChanged', { person, before: member.role, after: role })
}

export async function removePerson(walled: Walled, actor: Actor, person: string): Promise<void> {
  const { organisation, member, isLast } = await memberToChange(walled, actor, 'managePeople', person)
  if (isLast) refuse({ code: 'lastAdministratorStays' })
  await recordRole(walled, actor, 'personRemoved', { person, before: member.role })
  await deleteMember(walled, organisation, person)
}

export async function leaveOrganisation(walled: Walled, actor: Actor): Promise<void> {
  const person = actor.person.id
  const { organisation, member, isLast } = await memberToChange(walled, actor, 'leaveOrganisation', person)
  if (isLast) refuse({ code: 'lastAdministratorStays' })
  await recordRole(walled, actor, 'organisationLeft', { person, before: member.role })
  await deleteMember(walled, organisation, person)
}

async function memberToChange(
  walled: Walled,
  actor: Actor,
  action: Action,
  person: string,
): Promise<{ organisation: string; member: Member; isLast: boolean }> {
  const organisation = ownOrganisation(actor, action).id
  await lockPeople(walled, organisation)
  const people = await peopleOf(walled, organisation)
  const member = found(people.find((each) => each.person === person))
  return { organisation, member, isLast: isLastAdministrator(people, person) }
}

const recordRole = (
  walled: Walled,
  actor: Actor,
  action: string,
  { person, before, after }: { person: string; before: Role; after?: Role },
): Promise<void> =>
  recordDeed(walled, actor, {
    action,
    subjectKind: 'person',
    subject: person,
    before: { role: before },
    after: after ? { role: after } : null,
  })
