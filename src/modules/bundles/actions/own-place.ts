import type { Refusal } from '../../../kernel/refusal.ts'
import type { Walled } from '../../../platform/database/walls.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { demand, found, ownOrganisation, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Action, Doer } from '../../access/schema.ts'
import type { Bundle, Participation, ParticipationStatus } from '../schema.ts'
import { bundleById, lockBundles, today } from '../store/bundles.ts'
import { participationsIn } from '../store/participations.ts'

export interface Place {
  bundle: string
  need: string
}

/** A bundle that nobody else acts on until the transaction ends, with who is in it. */
export async function heldBundle(walled: Walled, actor: Doer, { action, id }: { action: Action; id: string }) {
  const { id: organisation } = ownOrganisation(actor, action)
  await lockBundles(walled, [id])
  const bundle = found(await bundleById(walled, id))
  const participations = await participationsIn(walled, id)
  return { organisation, bundle, participations, day: await today(walled) }
}

/** One's own need, and what it has to do with the bundle. */
export async function ownPlace(
  walled: Walled,
  actor: Doer,
  { bundle: id, need: needId }: Place,
): Promise<{ bundle: Bundle; need: Need; mine: Participation | undefined; day: string }> {
  const { organisation, bundle, participations, day } = await heldBundle(walled, actor, { action: 'answerBundle', id })
  const need = found(await needById(walled, needId))
  if (need.organisation.id !== organisation) found(undefined)
  return { bundle, need, mine: participations.find((each) => each.need === needId), day }
}

interface Step {
  action: string
  before: ParticipationStatus | null
  after: ParticipationStatus
  more?: Readonly<Record<string, unknown>>
}

/** The trace of an answer, at the bundle, and where the need moves with it, at the need as well. */
export async function recordStep(
  walled: Walled,
  actor: Doer,
  { bundle, need }: Place,
  { action, before, after, more = {} }: Step,
): Promise<void> {
  demand(actor, 'answerBundle')
  await recordDeed(walled, actor, {
    action,
    subjectKind: 'bundle',
    subject: bundle,
    before: before && { status: before },
    after: { need, status: after, ...more },
  })
  const moved = movedNeed(before, after)
  if (moved)
    await recordDeed(walled, actor, {
      action: 'needMoved',
      subjectKind: 'need',
      subject: need,
      before: { status: moved.from },
      after: { status: moved.to },
    })
}

export function movedNeed(before: ParticipationStatus | null, after: ParticipationStatus) {
  if (before !== 'joined' && after === 'joined') return { from: 'open', to: 'bundled' }
  if (before === 'joined' && (after === 'left' || after === 'released')) return { from: 'bundled', to: 'open' }
  return undefined
}

/** A need that somebody else has taken elsewhere in the same moment: the database refuses it, and whoever asked is told why. */
export const refuseTaken =
  (refusal: Refusal) =>
  (error: unknown): never => {
    const { code } = error as { code?: string }
    if (code === checkViolation || code === uniqueViolation) refuse(refusal)
    throw error
  }
const [checkViolation, uniqueViolation] = ['23514', '23505']
