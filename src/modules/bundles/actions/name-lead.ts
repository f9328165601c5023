import type { Walled } from '../../../platform/database/walls.ts'
import { answeringPerson, found, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Doer } from '../../access/schema.ts'
import { leadChoicesIn, saveLeadChoice } from '../store/participations.ts'
import { heldBundle } from './own-place.ts'

/** Each participant names one, or nobody; who leads follows from what all have named. */
export async function nameLead(
  walled: Walled,
  actor: Doer,
  { bundle: id, choice }: { bundle: string; choice: string | null },
): Promise<void> {
  const { organisation, participations } = await heldBundle(walled, actor, { action: 'answerBundle', id })
  const members = new Set(
    participations.filter(({ status }) => status === 'joined').map((each) => each.organisation.id),
  )
  if (!members.has(organisation)) found(undefined)
  if (choice !== null && !members.has(choice)) refuse({ code: 'bundleLead', place: 'choice' })
  const before = (await leadChoicesIn(walled, id)).find((each) => each.organisation === organisation)
  if (before && before.choice === choice) return
  await saveLeadChoice(walled, { bundle: id, organisation, choice, person: answeringPerson(actor) })
  await recordDeed(walled, actor, {
    action: 'leadNamed',
    subjectKind: 'bundle',
    subject: id,
    before: before ? { choice: before.choice } : null,
    after: { choice },
  })
}
