import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { answeringPerson, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { earliestLeave } from '../rules/notice.ts'
import { howToLeave } from '../rules/participation-steps.ts'
import { leaveSchema } from '../schema.ts'
import { saveAnswer, saveLeaving } from '../store/participations.ts'
import { ownPlace, recordStep, type Place } from './own-place.ts'

/** Before the start at once, afterwards with notice. Nobody has to consent. False where it leaves on that day anyway. */
export async function leaveBundle(
  transaction: CallerTransaction,
  actor: Caller,
  { input, ...place }: Place & { input: unknown },
): Promise<boolean> {
  const { bundle, mine, day } = await ownPlace(transaction, actor, place)
  const person = answeringPerson(actor)
  const how = howToLeave(bundle.status, mine?.status)
  if (!how) refuse({ code: 'bundleNotIn' })
  if (how === 'atOnce') {
    await saveAnswer(transaction, place, { status: 'left', person })
    await recordStep(transaction, actor, place, { action: 'bundleLeft', before: 'joined', after: 'left' })
    return true
  }
  const { leavesOn } = readInput(leaveSchema, input, { leavesOn: { code: 'bundleLeavesOn' } })
  if (leavesOn < earliestLeave(day)) refuse({ code: 'bundleLeavesOn', place: 'leavesOn' })
  if (mine?.leavesOn === leavesOn) return false
  await saveLeaving(transaction, place, { on: leavesOn, person })
  await recordStep(transaction, actor, place, {
    action: 'bundleLeaveAnnounced',
    before: 'joined',
    after: 'joined',
    more: { leavesOn },
  })
  return true
}

/** As long as the day has not come, one may stay after all. */
export async function stayInBundle(transaction: CallerTransaction, actor: Caller, place: Place): Promise<void> {
  const { bundle, mine } = await ownPlace(transaction, actor, place)
  if (bundle.status !== 'started' || mine?.status !== 'joined' || !mine.leavesOn) refuse({ code: 'bundleNotIn' })
  await saveLeaving(transaction, place, { on: null, person: answeringPerson(actor) })
  await recordStep(transaction, actor, place, { action: 'bundleLeaveWithdrawn', before: 'joined', after: 'joined' })
}
