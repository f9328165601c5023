import { bundlePermissions } from '../policy.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { demand, found, notFound, ownOrganisation, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Permission, Caller } from '../../access/schema.ts'
import type { Bundle, Participation, ParticipationStatus } from '../schema.ts'
import { bundleById, lockBundles, today } from '../store/bundles.ts'
import { insertParticipation, participationsIn, type NewParticipation } from '../store/participations.ts'

export interface Place {
  bundle: string
  need: string
}

/** A bundle that nobody else acts on until the transaction ends, with who is in it. */
export async function heldBundle(
  transaction: CallerTransaction,
  actor: Caller,
  { permission, id }: { permission: Permission; id: string },
) {
  const { id: organisation } = ownOrganisation(actor, permission)
  await lockBundles(transaction, [id])
  const bundle = found(await bundleById(transaction, id))
  const participations = await participationsIn(transaction, id)
  return { organisation, bundle, participations, day: await today(transaction) }
}

/** One's own need, and what it has to do with the bundle. */
export async function ownPlace(
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, need: needId }: Place,
): Promise<{ bundle: Bundle; need: Need; mine: Participation | undefined; day: string }> {
  const { organisation, bundle, participations, day } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.answerBundle,
    id,
  })
  const need = found(await needById(transaction, needId))
  if (need.organisation.id !== organisation) notFound()
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
  transaction: CallerTransaction,
  actor: Caller,
  { bundle, need }: Place,
  { action, before, after, more = {} }: Step,
): Promise<void> {
  demand(actor, bundlePermissions.answerBundle)
  await recordEntry(transaction, actor, {
    action,
    subjectKind: 'bundle',
    subject: bundle,
    before: before && { status: before },
    after: { need, status: after, ...more },
  })
  const moved = movedNeed(before, after)
  if (moved)
    await recordEntry(transaction, actor, {
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

/** A need takes part from now on, or is refused where it is not open any more. */
export async function takePart(
  transaction: CallerTransaction,
  participation: NewParticipation,
  { title }: Pick<Need, 'title'>,
): Promise<void> {
  const closed = { code: 'bundleNeedClosed', values: { need: title } }
  if (!(await insertParticipation(transaction, participation).catch(refuseTaken(closed)))) refuse(closed)
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
