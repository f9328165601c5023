import type { Walled } from '../../../platform/database/walls.ts'
import { needsByIds } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { found, may, readInput, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Doer } from '../../access/schema.ts'
import { mayInvite } from '../rules/inviting.ts'
import { daysLater } from '../rules/notice.ts'
import {
  invitationDays,
  invitationSchema,
  mostQuestions,
  type Bundle,
  type Participation,
  type ParticipationStatus,
} from '../schema.ts'
import { leadsIn } from '../store/bundles.ts'
import { deleteQuestion, insertParticipation, needsAskedLater } from '../store/participations.ts'
import { heldBundle, refuseTaken, type Place } from './own-place.ts'

interface Here {
  bundle: Bundle
  participations: readonly Participation[]
  gatekeeper: string | null
  day: string
}
export interface Inviting extends Here {
  /** Needs that are not asked again, however often the question is taken back. */
  askedEnough: ReadonlySet<string>
}

/** Whether somebody may ask further needs into this bundle. */
export function mayInviteTo({ bundle, participations, gatekeeper, day }: Here, actor: Doer | null): boolean {
  const own = actor?.organisation?.id
  if (!own || !may(actor, 'proposeBundle')) return false
  return mayInvite(bundle, {
    isIn: participations.some(({ status, organisation }) => status === 'joined' && organisation.id === own),
    isGatekeeper: gatekeeper === own,
    decides: may(actor, 'answerBundle'),
    today: day,
  })
}

/** An open need that has not been asked, of somebody who is not in it with another one. */
export const isAskable = ({ id, status, organisation }: Need, { participations, askedEnough }: Inviting): boolean =>
  status === 'open' &&
  !askedEnough.has(id) &&
  participations.every(
    (each) => each.need !== id && (each.organisation.id !== organisation.id || !isPresent.has(each.status)),
  )
const isPresent: ReadonlySet<ParticipationStatus> = new Set(['invited', 'requested', 'joined'])

/** The last day to answer of somebody who is asked today. */
export const lastDayToAnswer = ({ bundle, day }: Pick<Here, 'bundle' | 'day'>): string =>
  bundle.status === 'started' ? daysLater(day, invitationDays) : bundle.answerBy

/** Asks the owners of further needs into a bundle that has been proposed before. Whether they join, they alone say. */
export async function inviteNeeds(
  walled: Walled,
  actor: Doer,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<readonly string[]> {
  const held = await heldBundle(walled, actor, { action: 'proposeBundle', id })
  const here = { ...held, ...(await leadsIn(walled, id)) }
  if (!mayInviteTo(here, actor)) found(undefined)
  const { bundle, organisation, participations } = here
  const wish = readInput(invitationSchema, input, { needs: { code: 'bundleAsked' } })
  const needs = await needsByIds(walled, [...new Set(wish.needs)])
  const others = needs.filter((need) => need.organisation.id !== organisation)
  if (others.length === 0) refuse({ code: 'bundleAsked', place: 'needs' })
  const askedEnough = await needsAskedLater(walled, id, mostQuestions)
  const askedUntil = bundle.status === 'started' ? lastDayToAnswer(here) : null
  for (const need of others) {
    const closed = { code: 'bundleNeedClosed', values: { need: need.title } }
    if (need.status !== 'open') refuse(closed)
    if (participations.some((each) => each.need === need.id))
      refuse({ code: 'bundleAskedBefore', values: { need: need.title } })
    if (askedEnough.has(need.id)) refuse({ code: 'bundleAskedEnough', values: { need: need.title } })
    const question = { bundle: id, need: need.id, status: 'invited' as const, person: null }
    await insertParticipation(walled, { ...question, invitedBy: organisation, askedUntil }).catch(refuseTaken(closed))
    await recordDeed(walled, actor, {
      action: 'bundleQuestionSent',
      subjectKind: 'bundle',
      subject: id,
      after: { need: need.id, status: 'invited', answerBy: askedUntil ?? bundle.answerBy },
    })
  }
  return others.map((need) => need.id)
}

/** As long as the other one has not answered, whoever asked takes it back. */
export async function takeQuestionBack(walled: Walled, actor: Doer, place: Place): Promise<void> {
  const { organisation, participations } = await heldBundle(walled, actor, {
    action: 'proposeBundle',
    id: place.bundle,
  })
  const question = found(participations.find(({ need }) => need === place.need))
  if (question.invitedBy?.id !== organisation) found(undefined)
  if (question.status !== 'invited') refuse({ code: 'bundleAnswered' })
  await deleteQuestion(walled, place)
  await recordDeed(walled, actor, {
    action: 'bundleQuestionWithdrawn',
    subjectKind: 'bundle',
    subject: place.bundle,
    before: { need: place.need, status: 'invited' },
    after: null,
  })
}
