import { bundlePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { answeringPerson, notFound, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { leadChoicesIn, saveLeadChoice } from '../store/participations.ts'
import { heldBundle } from './own-place.ts'

/** Each participant names one, or nobody; who leads follows from what all have named. False where it had named that one already. */
export async function nameLead(
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, choice }: { bundle: string; choice: string | null },
): Promise<boolean> {
  const { organisation, participations } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.answerBundle,
    id,
  })
  const members = new Set(
    participations.filter(({ status }) => status === 'joined').map((each) => each.organisation.id),
  )
  if (!members.has(organisation)) notFound()
  if (choice !== null && !members.has(choice)) refuse({ code: 'bundleLead', place: 'choice' })
  const before = (await leadChoicesIn(transaction, id)).find((each) => each.organisation === organisation)
  if (before && before.choice === choice) return false
  await saveLeadChoice(transaction, { bundle: id, organisation, choice, person: answeringPerson(actor) })
  await recordEntry(transaction, actor, {
    action: 'leadNamed',
    subjectKind: 'bundle',
    subject: id,
    before: before ? { choice: before.choice } : null,
    after: { choice },
  })
  return true
}
