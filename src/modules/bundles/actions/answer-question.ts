import { bundlePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { answeringPerson, found, notFound, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { mayAskToComeIn, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import { answerSchema, type Answer } from '../schema.ts'
import { leadsIn } from '../store/bundles.ts'
import { saveAnswer, saveEntry } from '../store/participations.ts'
import { heldBundle, ownPlace, recordStep, refuseTaken, takePart, type Place } from './own-place.ts'

const entries: Readonly<Record<Answer, string>> = {
  joined: 'bundleJoined',
  abstained: 'bundleAbstained',
  declined: 'bundleDeclined',
}

/** One's own organisation joins, abstains or declines; until the last day it may think again. */
export async function answerQuestion(
  transaction: CallerTransaction,
  actor: Caller,
  { input, ...place }: Place & { input: unknown },
): Promise<void> {
  const { bundle, need, mine, day } = await ownPlace(transaction, actor, place)
  const checked = readInput(answerSchema, input, { answer: { code: 'bundleAnswer' }, reason: { code: 'bundleReason' } })
  const possible = possibleAnswers(questionOf(bundle, mine, day))
  if (!possible.includes(checked.answer)) refuse({ code: 'bundleQuestionOver' })
  if (checked.answer === 'joined' && need.status !== 'open')
    refuse({ code: 'bundleNeedClosed', values: { need: need.title } })
  const reason = checked.answer === 'joined' ? '' : checked.reason
  const person = answeringPerson(actor)
  if (!mine) await takePart(transaction, { ...place, status: 'joined', person }, need)
  else
    await saveAnswer(transaction, place, { status: checked.answer, reason, person }).catch(
      refuseTaken({ code: 'bundleNeedClosed', values: { need: need.title } }),
    )
  await recordStep(transaction, actor, place, {
    action: entries[checked.answer],
    before: mine?.status ?? null,
    after: checked.answer,
    ...(reason && { more: { reason: reason.length } }),
  })
}

/** Joins where one was asked; otherwise asks whoever leads the bundle to let one in. */
export async function joinBundle(
  transaction: CallerTransaction,
  actor: Caller,
  place: Place,
): Promise<'joined' | 'requested'> {
  const { bundle, need, mine, day } = await ownPlace(transaction, actor, place)
  const question = questionOf(bundle, mine, day)
  if (possibleAnswers(question).includes('joined')) {
    await answerQuestion(transaction, actor, { ...place, input: { answer: 'joined', reason: '' } })
    return 'joined'
  }
  if (!mayAskToComeIn(question)) refuse({ code: 'bundleQuestionOver' })
  if (need.status !== 'open') refuse({ code: 'bundleNeedClosed', values: { need: need.title } })
  const person = answeringPerson(actor)
  if (mine) await saveAnswer(transaction, place, { status: 'requested', person })
  else await takePart(transaction, { ...place, status: 'requested', person }, need)
  await recordStep(transaction, actor, place, {
    action: 'bundleEntryRequested',
    before: mine?.status ?? null,
    after: 'requested',
  })
  return 'requested'
}

export async function withdrawRequest(transaction: CallerTransaction, actor: Caller, place: Place): Promise<void> {
  const { mine } = await ownPlace(transaction, actor, place)
  if (mine?.status !== 'requested') refuse({ code: 'bundleQuestionOver' })
  await saveAnswer(transaction, place, { status: 'withdrawn', person: answeringPerson(actor) })
  await recordStep(transaction, actor, place, {
    action: 'bundleEntryWithdrawn',
    before: 'requested',
    after: 'withdrawn',
  })
}

/** The lead, or without one the proposer, lets a need in that has asked, or does not. */
export async function answerRequest(
  transaction: CallerTransaction,
  actor: Caller,
  { accepts, ...place }: Place & { accepts: boolean },
): Promise<void> {
  const { organisation, participations } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.answerBundle,
    id: place.bundle,
  })
  const request = found(participations.find(({ need }) => need === place.need))
  const { gatekeeper } = await leadsIn(transaction, place.bundle)
  if (gatekeeper !== organisation) notFound()
  if (request.status !== 'requested') refuse({ code: 'bundleQuestionOver' })
  const status = accepts ? 'joined' : 'refused'
  await saveEntry(transaction, place, status).catch(refuseTaken({ code: 'bundleRequestClosed' }))
  await recordStep(transaction, actor, place, {
    action: accepts ? 'bundleEntryAccepted' : 'bundleEntryRefused',
    before: 'requested',
    after: status,
  })
}
