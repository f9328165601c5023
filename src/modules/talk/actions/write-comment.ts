import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { talkPermissions } from '../policy.ts'
import { commentSchema, mostAnHour, type Comment, type Subject } from '../schema.ts'
import {
  commentById,
  deleteComment,
  hasRequirement,
  insertComment,
  saveText,
  writtenOfLate,
} from '../store/comments.ts'

const refusals = { text: { code: 'commentText' }, requirement: { code: 'commentRequirement' } }

/** Says something to all who read along. Where one does not read along, there is nothing to say it to. */
export async function writeComment(
  transaction: CallerTransaction,
  actor: Actor,
  { subject, input }: { subject: Subject; input: unknown },
): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, talkPermissions.talk)
  const { text, requirement } = readInput(commentSchema, input, refusals)
  if ((await writtenOfLate(transaction, actor.person.id)) >= mostAnHour)
    refuse({ code: 'commentsTooMany', place: 'text' })
  if (requirement !== null && !(await hasRequirement(transaction, subject, requirement)))
    refuse({ code: 'commentRequirement', place: 'requirement' })
  const comment = { subject, requirement, organisation, person: actor.person.id, text }
  const id = await insertComment(transaction, comment).catch(hiddenFrom)
  await record(transaction, actor, { action: 'commentWritten', subject, after: { comment: id, letters: text.length } })
  return id
}

/** False where it was said like that already. */
export async function changeComment(
  transaction: CallerTransaction,
  actor: Actor,
  { id, input }: { id: string; input: unknown },
): Promise<{ subject: Subject; isNew: boolean }> {
  const { subject } = await ownComment(transaction, actor, id)
  const { text } = readInput(commentSchema, input, refusals)
  if (!(await saveText(transaction, id, text))) return { subject, isNew: false }
  await record(transaction, actor, { action: 'commentChanged', subject, after: { comment: id, letters: text.length } })
  return { subject, isNew: true }
}

export async function removeComment(transaction: CallerTransaction, actor: Actor, id: string): Promise<Subject> {
  const { subject } = await ownComment(transaction, actor, id)
  if (!(await deleteComment(transaction, id))) notFound()
  await record(transaction, actor, { action: 'commentRemoved', subject, before: { comment: id } })
  return subject
}

export async function ownComment(transaction: CallerTransaction, actor: Actor, id: string): Promise<Comment> {
  ownOrganisation(actor, talkPermissions.talk)
  const comment = found(await commentById(transaction, id))
  return comment.isMine ? comment : notFound()
}

const record = (
  transaction: CallerTransaction,
  actor: Actor,
  entry: { action: string; subject: Subject; before?: object; after?: object },
) => {
  const { subject, before = null, after = null } = entry
  const told = { action: entry.action, subjectKind: subject.kind, subject: subject.id }
  return recordEntry(transaction, actor, { ...told, before: { ...before }, after: { ...after } })
}

/** The walls let nobody speak where they do not read along, or what is talked about is not there. */
function hiddenFrom(error: unknown): never {
  const { code } = error as { code?: string }
  if (code === '42501' || code === '23503') notFound()
  throw error
}
