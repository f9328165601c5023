import { daysLater } from '../../../kernel/days.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needById } from '../../needs/door.ts'
import { found, notFound, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { bundlePermissions } from '../policy.ts'
import { joinedIn, organisationsIn } from '../rules/due.ts'
import { isAskableAgain } from '../rules/inviting.ts'
import { daySchema, mostQuestions, type Bundle, type Participation } from '../schema.ts'
import { leadsIn, saveAnswerDay, saveEarlyBeginning } from '../store/bundles.ts'
import { needsAskedLater, saveQuestionAgain } from '../store/participations.ts'
import { lastDayToAnswer } from './invite-needs.ts'
import { heldBundle, refuseTaken, type Place } from './own-place.ts'

/** Days ahead to which the last day may be moved. */
const mostAhead = 366

/** What whoever decides about who comes in holds in hand; for everybody else there is nothing. */
async function steeredBundle(transaction: CallerTransaction, actor: Caller, id: string) {
  const held = await heldBundle(transaction, actor, { permission: bundlePermissions.answerBundle, id })
  const { gatekeeper } = await leadsIn(transaction, id)
  return gatekeeper === held.organisation ? held : notFound()
}

async function askingBundle(transaction: CallerTransaction, actor: Caller, id: string) {
  const held = await steeredBundle(transaction, actor, id)
  return held.bundle.status === 'asking' ? held : refuse({ code: 'bundleQuestionOver' })
}

/** False where it is that day already. */
export async function moveAnswerDay(
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<boolean> {
  const { bundle, day } = await askingBundle(transaction, actor, id)
  const { answerBy } = readInput(daySchema, input, { answerBy: { code: 'bundleAnswerBy' } })
  if (answerBy <= day || answerBy > daysLater(day, mostAhead)) refuse({ code: 'bundleAnswerBy', place: 'answerBy' })
  if (answerBy === bundle.answerBy) return false
  await saveAnswerDay(transaction, id, answerBy)
  await record(transaction, actor, { action: 'bundleDayMoved', id, before: bundle, after: { answerBy } })
  return true
}

/** Enough have joined: it begins without those who are silent. Carried out by the rules, as every beginning. */
export async function beginEarly(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  const { bundle, participations } = await askingBundle(transaction, actor, id)
  if (membersOf(participations) < bundle.quorum) refuse({ code: 'bundleTooFew', values: { quorum: bundle.quorum } })
  if (await saveEarlyBeginning(transaction, id))
    await record(transaction, actor, { action: 'bundleBegunEarly', id, before: bundle, after: {} })
}

/** Asks somebody once more who did not come along. */
export async function askAgain(transaction: CallerTransaction, actor: Caller, place: Place): Promise<void> {
  const { bundle, organisation, participations, day } = await steeredBundle(transaction, actor, place.bundle)
  const asked = found(participations.find(({ need }) => need === place.need))
  if (!isAskableAgain(bundle, asked, { participations, today: day })) refuse({ code: 'bundleQuestionOver' })
  const title = asked.needTitle ?? ''
  if ((await needById(transaction, place.need))?.status !== 'open')
    refuse({ code: 'bundleNeedClosed', values: { need: title } })
  if ((await needsAskedLater(transaction, place.bundle, mostQuestions)).has(place.need))
    refuse({ code: 'bundleAskedEnough', values: { need: title } })
  const askedUntil = bundle.status === 'started' ? lastDayToAnswer({ bundle, day }) : null
  await saveQuestionAgain(transaction, place, { invitedBy: organisation, askedUntil }).catch(
    refuseTaken({ code: 'bundleNeedClosed', values: { need: title } }),
  )
  await recordEntry(transaction, actor, {
    action: 'bundleQuestionSent',
    subjectKind: 'bundle',
    subject: place.bundle,
    before: { status: asked.status },
    after: { need: place.need, status: 'invited', answerBy: askedUntil ?? bundle.answerBy },
  })
}

export const membersOf = (participations: readonly Participation[]): number =>
  organisationsIn(
    joinedIn({
      participations: participations.map((each) => ({ ...each, organisation: each.organisation.id })),
    }),
  ).length

const record = (
  transaction: CallerTransaction,
  actor: Caller,
  { action, id, before, after }: { action: string; id: string; before: Bundle; after: { answerBy?: string } },
) =>
  recordEntry(transaction, actor, {
    action,
    subjectKind: 'bundle',
    subject: id,
    before: { answerBy: before.answerBy },
    after,
  })
