import type { Walled } from '../../../platform/walls.ts'
import { findTwins, needById, needsByIds, type FoundTwin } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { found, may, readInput, recordDeed, refuse } from '../../organisations/door.ts'
import type { Actor, Doer } from '../../organisations/schema.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { mayInvite } from '../rules/inviting.ts'
import { daysLater } from '../rules/notice.ts'
import {
  invitationDays,
  invitationSchema,
  type Bundle,
  type Participation,
  type ParticipationStatus,
} from '../schema.ts'
import { bundleById, leadsIn, today } from '../store/bundles.ts'
import { deleteQuestion, insertParticipation, participationsIn } from '../store/participations.ts'
import { heldBundle, refuseTaken, type Place } from './own-place.ts'

interface Here {
  bundle: Bundle
  participations: readonly Participation[]
  gatekeeper: string | null
  day: string
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
export const isAskable = ({ id, status, organisation }: Need, participations: readonly Participation[]): boolean =>
  status === 'open' &&
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
  const askedUntil = bundle.status === 'started' ? lastDayToAnswer(here) : null
  for (const need of others) {
    const closed = { code: 'bundleNeedClosed', values: { need: need.title } }
    if (need.status !== 'open') refuse(closed)
    if (participations.some((each) => each.need === need.id))
      refuse({ code: 'bundleAskedBefore', values: { need: need.title } })
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

/** So many are offered to be asked. */
const mostOffered = 20

export interface Further extends Here {
  /** Open needs of others like one's own in the bundle, the likest first. */
  offered: readonly FoundTwin[]
}

/** What the form for asking further ones offers; undefined where the bundle is hidden or one may not ask. */
export async function furtherNeeds(
  twins: TwinFinder,
  {
    actor,
    wall,
    bundle: id,
  }: { actor: Actor; wall: <T>(work: (walled: Walled) => Promise<T>) => Promise<T>; bundle: string },
): Promise<Further | undefined> {
  const here = await wall(async (walled) => {
    const bundle = await bundleById(walled, id)
    if (!bundle) return undefined
    const participations = await participationsIn(walled, id)
    const mine = participations.find(({ organisation }) => organisation.id === actor.organisation?.id)
    return {
      bundle,
      participations,
      ...(await leadsIn(walled, id)),
      day: await today(walled),
      own: mine && (await needById(walled, mine.need)),
    }
  })
  if (!here || !mayInviteTo(here, actor)) return undefined
  const alike = here.own ? await findTwins(twins, { actor, wall }, here.own, mostOffered) : []
  return { ...here, offered: alike.filter(({ need }) => isAskable(need, here.participations)) }
}
