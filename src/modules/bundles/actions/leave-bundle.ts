import type { Walled } from '../../../platform/database/walls.ts'
import { answeringPerson, readInput, refuse } from '../../access/door.ts'
import type { Doer } from '../../access/schema.ts'
import { earliestLeave } from '../rules/notice.ts'
import { howToLeave } from '../rules/participation-steps.ts'
import { leaveSchema } from '../schema.ts'
import { saveAnswer, saveLeaving } from '../store/participations.ts'
import { ownPlace, recordStep, type Place } from './own-place.ts'

/** Before the start at once, afterwards with notice. Nobody has to consent. Answers with the day on which it is out. */
export async function leaveBundle(
  walled: Walled,
  actor: Doer,
  { input, ...place }: Place & { input: unknown },
): Promise<string> {
  const { bundle, mine, day } = await ownPlace(walled, actor, place)
  const person = answeringPerson(actor)
  const how = howToLeave(bundle.status, mine?.status)
  if (!how) refuse({ code: 'bundleNotIn' })
  if (how === 'atOnce') {
    await saveAnswer(walled, place, { status: 'left', person })
    await recordStep(walled, actor, place, { action: 'bundleLeft', before: 'joined', after: 'left' })
    return day
  }
  const { leavesOn } = readInput(leaveSchema, input, { leavesOn: { code: 'bundleLeavesOn' } })
  if (leavesOn < earliestLeave(day)) refuse({ code: 'bundleLeavesOn', place: 'leavesOn' })
  await saveLeaving(walled, place, { on: leavesOn, person })
  await recordStep(walled, actor, place, {
    action: 'bundleLeaveAnnounced',
    before: 'joined',
    after: 'joined',
    more: { leavesOn },
  })
  return leavesOn
}

/** As long as the day has not come, one may stay after all. */
export async function stayInBundle(walled: Walled, actor: Doer, place: Place): Promise<void> {
  const { bundle, mine } = await ownPlace(walled, actor, place)
  if (bundle.status !== 'started' || mine?.status !== 'joined' || !mine.leavesOn) refuse({ code: 'bundleNotIn' })
  await saveLeaving(walled, place, { on: null, person: answeringPerson(actor) })
  await recordStep(walled, actor, place, { action: 'bundleLeaveWithdrawn', before: 'joined', after: 'joined' })
}
