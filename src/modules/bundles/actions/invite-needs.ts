import { bundlePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needsByIds } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { found, may, notFound, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { isAskedBy, mayInvite } from '../rules/inviting.ts'
import { daysLater } from '../../../kernel/days.ts'
import {
  invitationDays,
  invitationSchema,
  mostQuestions,
  type Bundle,
  type Participation,
  type ParticipationStatus,
} from '../schema.ts'
import { leadsIn } from '../store/bundles.ts'
import { deleteQuestion, needsAskedLater } from '../store/participations.ts'
import { heldBundle, takePart, type Place } from './own-place.ts'

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
export function mayInviteTo({ bundle, participations, gatekeeper, day }: Here, actor: Caller | null): boolean {
  const own = actor?.organisation?.id
  if (!own || !may(actor, bundlePermissions.proposeBundle)) return false
  return mayInvite(bundle, {
    isIn: participations.some(({ status, organisation }) => status === 'joined' && organisation.id === own),
    isGatekeeper: gatekeeper === own,
    decides: may(actor, bundlePermissions.answerBundle),
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
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<readonly string[]> {
  const held = await heldBundle(transaction, actor, { permission: bundlePermissions.proposeBundle, id })
  const here = { ...held, ...(await leadsIn(transaction, id)) }
  if (!mayInviteTo(here, actor)) notFound()
  const { bundle, organisation, participations } = here
  const checked = readInput(invitationSchema, input, { needs: { code: 'bundleAsked' } })
  const needs = await needsByIds(transaction, [...new Set(checked.needs)])
  const others = needs.filter((need) => need.organisation.id !== organisation)
  if (others.length === 0) refuse({ code: 'bundleAsked', place: 'needs' })
  const askedEnough = await needsAskedLater(transaction, id, mostQuestions)
  const askedUntil = bundle.status === 'started' ? lastDayToAnswer(here) : null
  for (const need of others) {
    if (need.status !== 'open') refuse({ code: 'bundleNeedClosed', values: { need: need.title } })
    if (participations.some((each) => each.need === need.id))
      refuse({ code: 'bundleAskedBefore', values: { need: need.title } })
    if (askedEnough.has(need.id)) refuse({ code: 'bundleAskedEnough', values: { need: need.title } })
    const question = { bundle: id, need: need.id, status: 'invited' as const, person: null }
    await takePart(transaction, { ...question, invitedBy: organisation, askedUntil }, need)
    await recordEntry(transaction, actor, {
      action: 'bundleQuestionSent',
      subjectKind: 'bundle',
      subject: id,
      after: { need: need.id, status: 'invited', answerBy: askedUntil ?? bundle.answerBy },
    })
  }
  return others.map((need) => need.id)
}

/** As long as the other one has not answered, whoever asked takes it back. */
export async function takeQuestionBack(transaction: CallerTransaction, actor: Caller, place: Place): Promise<void> {
  const { organisation, bundle, participations } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.proposeBundle,
    id: place.bundle,
  })
  const question = found(participations.find(({ need }) => need === place.need))
  if (!isAskedBy(organisation, bundle, question)) notFound()
  if (question.status !== 'invited') refuse({ code: 'bundleAnswered' })
  await deleteQuestion(transaction, place)
  await recordEntry(transaction, actor, {
    action: 'bundleQuestionWithdrawn',
    subjectKind: 'bundle',
    subject: place.bundle,
    before: { need: place.need, status: 'invited' },
    after: null,
  })
}
