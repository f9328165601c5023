import { peoplePermissions } from '../policy.ts'
import { randomBytes } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { invitationExpiry } from '../rules/invitation-limits.ts'
import { invitationSchema, type InvitationLetter, type OpenInvitation } from '../schema.ts'
import type { Actor, Role } from '../../access/schema.ts'
import {
  answerInvitationRow,
  insertInvitation,
  invitationByToken,
  openInvitations,
  renewInvitation,
  withdrawInvitationRow,
} from '../store/invitation-rows.ts'
import { lockPeople, peopleOf } from '../store/people-rows.ts'
import { found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

/** What has to go out by mail; the token exists nowhere else. */
export interface LetterToSend {
  email: string
  role: Role
  token: string
  expiresAt: Date
}

/** Invites whoever reads mail at an address, whether or not they have an account. */
export async function invitePerson(
  transaction: CallerTransaction,
  actor: Actor,
  input: unknown,
  now = new Date(),
): Promise<LetterToSend> {
  const organisation = ownOrganisation(actor, peoplePermissions.managePeople)
  const { email, role } = readInput(invitationSchema, input, {
    email: { code: 'emailUnreadable' },
    role: { code: 'roleUnknown' },
  })
  await lockPeople(transaction, organisation.id)
  const people = await peopleOf(transaction, organisation.id)
  if (people.some((member) => member.email.toLowerCase() === email)) refuse({ code: 'alreadyMember', place: 'email' })
  const earlier = (await openInvitations(transaction, organisation.id)).find((open) => open.email === email)
  if (earlier && !earlier.expired) refuse({ code: 'alreadyInvited', place: 'email' })
  if (earlier) await withdrawInvitationRow(transaction, earlier.id)
  const { token, tokenHash, expiresAt } = freshToken(now)
  const invitedBy = actor.person.id
  const row = { organisation: organisation.id, email, role, tokenHash, invitedBy, expiresAt }
  const id = await insertInvitation(transaction, row)
  await recordEntry(transaction, actor, {
    action: 'invitationSent',
    subjectKind: 'invitation',
    subject: id,
    after: { role, expiresAt: expiresAt.toISOString() },
  })
  return { email, role, token, expiresAt }
}

/** A new link for another fortnight; the one before stops working. `seen` is when it ended in the list: somebody else may just have sent it again. */
export async function resendInvitation(
  transaction: CallerTransaction,
  actor: Actor,
  { id, seen, now = new Date() }: { id: string; seen: string | undefined; now?: Date },
): Promise<LetterToSend | undefined> {
  const { email, role, expiresAt: before } = await openInvitation(transaction, actor, id)
  if (seen !== undefined && seen !== before.toISOString()) return undefined
  const { token, tokenHash, expiresAt } = freshToken(now)
  await renewInvitation(transaction, id, tokenHash, expiresAt)
  await recordEntry(transaction, actor, {
    action: 'invitationSentAgain',
    subjectKind: 'invitation',
    subject: id,
    before: { expiresAt: before.toISOString() },
    after: { expiresAt: expiresAt.toISOString() },
  })
  return { email, role, token, expiresAt }
}

export async function withdrawInvitation(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  const { role } = await openInvitation(transaction, actor, id)
  await withdrawInvitationRow(transaction, id)
  await recordEntry(transaction, actor, {
    action: 'invitationWithdrawn',
    subjectKind: 'invitation',
    subject: id,
    before: { role },
  })
}

async function openInvitation(transaction: CallerTransaction, actor: Actor, id: string): Promise<OpenInvitation> {
  const organisation = ownOrganisation(actor, peoplePermissions.managePeople)
  await lockPeople(transaction, organisation.id)
  return found((await openInvitations(transaction, organisation.id)).find((open) => open.id === id))
}

export const readInvitation = (transaction: CallerTransaction, token: string): Promise<InvitationLetter | undefined> =>
  invitationByToken(transaction, sha256(token))

/** Accepted, it makes a member with the role it names. Who is asked is decided by the database: see answer_invitation. */
export async function answerInvitation(
  transaction: CallerTransaction,
  actor: Actor,
  { token, accepts }: { token: string; accepts: boolean },
): Promise<{ organisation: string }> {
  const letter = found(await readInvitation(transaction, token))
  await lockPeople(transaction, letter.organisation.id)
  const answered = await answerInvitationRow(transaction, sha256(token), accepts)
  if (!answered) return refuse({ code: 'invitationOver' })
  const caller = { person: actor.person, organisation: accepts ? letter.organisation : null, mandate: null }
  await recordEntry(transaction, caller, {
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
