import { randomBytes } from 'node:crypto'
import type { Walled } from '../../../platform/database/walls.ts'
import { invitationExpiry } from '../rules/invitations.ts'
import { invitationSchema, type InvitationLetter, type OpenInvitation } from '../schema.ts'
import type { Actor, Role } from '../../access/schema.ts'
import {
  answerInvitationRow,
  insertInvitation,
  invitationByToken,
  openInvitations,
  renewInvitation,
  withdrawInvitationRow,
} from '../store/invitations.ts'
import { lockPeople, peopleOf } from '../store/people.ts'
import { found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordDeed, sha256 } from '../../journal/door.ts'

/** What has to go out by mail; the token exists nowhere else. */
export interface LetterToSend {
  email: string
  role: Role
  token: string
  expiresAt: Date
}

/** Invites whoever reads mail at an address, whether or not they have an account. */
export async function invitePerson(
  walled: Walled,
  actor: Actor,
  input: unknown,
  now = new Date(),
): Promise<LetterToSend> {
  const organisation = ownOrganisation(actor, 'managePeople')
  const { email, role } = readInput(invitationSchema, input, {
    email: { code: 'emailUnreadable' },
    role: { code: 'roleUnknown' },
  })
  await lockPeople(walled, organisation.id)
  const people = await peopleOf(walled, organisation.id)
  if (people.some((member) => member.email.toLowerCase() === email)) refuse({ code: 'alreadyMember', place: 'email' })
  const earlier = (await openInvitations(walled, organisation.id)).find((open) => open.email === email)
  if (earlier && !earlier.expired) refuse({ code: 'alreadyInvited', place: 'email' })
  if (earlier) await withdrawInvitationRow(walled, earlier.id)
  const { token, tokenHash, expiresAt } = freshToken(now)
  const invitedBy = actor.person.id
  const row = { organisation: organisation.id, email, role, tokenHash, invitedBy, expiresAt }
  const id = await insertInvitation(walled, row)
  await recordDeed(walled, actor, {
    action: 'invitationSent',
    subjectKind: 'invitation',
    subject: id,
    after: { role, expiresAt: expiresAt.toISOString() },
  })
  return { email, role, token, expiresAt }
}

/** A new link for another fortnight; the one before stops working. */
export async function resendInvitation(
  walled: Walled,
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<LetterToSend> {
  const { email, role, expiresAt: before } = await openInvitation(walled, actor, id)
  const { token, tokenHash, expiresAt } = freshToken(now)
  await renewInvitation(walled, id, tokenHash, expiresAt)
  await recordDeed(walled, actor, {
    action: 'invitationSentAgain',
    subjectKind: 'invitation',
    subject: id,
    before: { expiresAt: before.toISOString() },
    after: { expiresAt: expiresAt.toISOString() },
  })
  return { email, role, token, expiresAt }
}

export async function withdrawInvitation(walled: Walled, actor: Actor, id: string): Promise<void> {
  const { role } = await openInvitation(walled, actor, id)
  await withdrawInvitationRow(walled, id)
  await recordDeed(walled, actor, {
    action: 'invitationWithdrawn',
    subjectKind: 'invitation',
    subject: id,
    before: { role },
  })
}

async function openInvitation(walled: Walled, actor: Actor, id: string): Promise<OpenInvitation> {
  const organisation = ownOrganisation(actor, 'managePeople')
  await lockPeople(walled, organisation.id)
  return found((await openInvitations(walled, organisation.id)).find((open) => open.id === id))
}

export const readInvitation = (walled: Walled, token: string): Promise<InvitationLetter | undefined> =>
  invitationByToken(walled, sha256(token))

/** Accepted, it makes a member with the role it names. Who is asked is decided by the database: see answer_invitation. */
export async function answerInvitation(
  walled: Walled,
  actor: Actor,
  { token, accepts }: { token: string; accepts: boolean },
): Promise<{ organisation: string }> {
  const letter = found(await readInvitation(walled, token))
  await lockPeople(walled, letter.organisation.id)
  const answered = await answerInvitationRow(walled, sha256(token), accepts)
  if (!answered) return refuse({ code: 'invitationOver' })
  const doer = { person: actor.person, organisation: accepts ? letter.organisation : null, mandate: null }
  await recordDeed(walled, doer, {
    action: accepts ? 'invitationAccepted' : 'invitationDeclined',
    subjectKind: 'invitation',
    subject: answered.id,
    after: accepts ? { person: actor.person.id, role: answered.role } : null,
  })
  return { organisation: answered.organisation }
}

function freshToken(now: Date): { token: string; tokenHash: string; expiresAt: Date } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: sha256(token), expiresAt: invitationExpiry(now) }
}
