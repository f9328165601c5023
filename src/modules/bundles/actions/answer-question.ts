import type { Walled } from '../../../platform/database/walls.ts'
import { answeringPerson, found, readInput, refuse } from '../../access/door.ts'
import type { Doer } from '../../access/schema.ts'
import { mayAskToComeIn, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import { answerSchema, type Answer } from '../schema.ts'
import { leadsIn } from '../store/bundles.ts'
import { insertParticipation, saveAnswer, saveEntry } from '../store/participations.ts'
import { heldBundle, ownPlace, recordStep, refuseTaken, type Place } from './own-place.ts'

const deeds: Readonly<Record<Answer, string>> = {
  joined: 'bundleJoined',
  abstained: 'bundleAbstained',
  declined: 'bundleDeclined',
}

/** One's own organisation joins, abstains or declines; until the last day it may think again. */
export async function answerQuestion(
  walled: Walled,
  actor: Doer,
  { input, ...place }: Place & { input: unknown },
): Promise<void> {
  const { bundle, need, mine, day } = await ownPlace(walled, actor, place)
  const wish = readInput(answerSchema, input, { answer: { code: 'bundleAnswer' }, reason: { code: 'bundleReason' } })
  const possible = possibleAnswers(questionOf(bundle, mine, day))
  if (!possible.includes(wish.answer)) refuse({ code: 'bundleQuestionOver' })
  if (wish.answer === 'joined' && need.status !== 'open')
    refuse({ code: 'bundleNeedClosed', values: { need: need.title } })
  const reason = wish.answer === 'joined' ? '' : wish.reason
  const person = answeringPerson(actor)
  const saved = mine
    ? saveAnswer(walled, place, { status: wish.answer, reason, person })
    : insertParticipation(walled, { ...place, status: 'joined', person })
  await saved.catch(refuseTaken({ code: 'bundleNeedClosed', values: { need: need.title } }))
  await recordStep(walled, actor, place, {
    action: deeds[wish.answer],
    before: mine?.status ?? null,
    after: wish.answer,
    ...(reason && { more: { reason: reason.length } }),
  })
}

/** Joins where one was asked; otherwise asks whoever leads the bundle to let one in. */
export async function joinBundle(walled: Walled, actor: Doer, place: Place): Promise<'joined' | 'requested'> {
  const { bundle, need, mine, day } = await ownPlace(walled, actor, place)
  const question = questionOf(bundle, mine, day)
  if (possibleAnswers(question).includes('joined')) {
    await answerQuestion(walled, actor, { ...place, input: { answer: 'joined', reason: '' } })
    return 'joined'
  }
  if (!mayAskToComeIn(question)) refuse({ code: 'bundleQuestionOver' })
  if (need.status !== 'open') refuse({ code: 'bundleNeedClosed', values: { need: need.title } })
  const person = answeringPerson(actor)
  if (mine) await saveAnswer(walled, place, { status: 'requested', person })
  else await insertParticipation(walled, { ...place, status: 'requested', person })
  await recordStep(walled, actor, place, {
    action: 'bundleEntryRequested',
    before: mine?.status ?? null,
    after: 'requested',
  })
  return 'requested'
}

export async function withdrawRequest(walled: Walled, actor: Doer, place: Place): Promise<void> {
  const { mine } = await ownPlace(walled, actor, place)
  if (mine?.status !== 'requested') refuse({ code: 'bundleQuestionOver' })
  await saveAnswer(walled, place, { status: 'withdrawn', person: answeringPerson(actor) })
  await recordStep(walled, actor, place, { action: 'bundleEntryWithdrawn', before: 'requested', after: 'withdrawn' })
}

/** The lead, or without one the proposer, lets a need in that has asked, or does not. */
export async function answerRequest(
  walled: Walled,
  actor: Doer,
  { accepts, ...place }: Place & { accepts: boolean },
): Promise<void> {
  const { organisation, participations } = await heldBundle(walled, actor, { action: 'answerBundle', id: place.bundle })
  const request = found(participations.find(({ need }) => need === place.need))
  const { gatekeeper } = await leadsIn(walled, place.bundle)
  if (gatekeeper !== organisation) found(undefined)
  if (request.status !== 'requested') refuse({ code: 'bundleQuestionOver' })
  const status = accepts ? 'joined' : 'refused'
  await saveEntry(walled, place, status).catch(refuseTaken({ code: 'bundleRequestClosed' }))
  await recordStep(walled, actor, place, {
    action: accepts ? 'bundleEntryAccepted' : 'bundleEntryRefused',
    before: 'requested',
    after: status,
  })
}
