import { dayHere, daysLater } from '../../../kernel/days.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { alarmDays } from '../rules/evidence-standing.ts'
import { endingEvidence } from '../store/evidence-rows.ts'

/** Evidence that ends soon and that the organisation acted for relies on. */
export async function waitingEvidence(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  if (!may(actor, cataloguePermissions.enterEvidence)) return []
  const today = dayHere(new Date())
  const ending = await endingEvidence(transaction, today, daysLater(today, alarmDays[0]))
  return ending.map(({ title, solution, validUntil }) => ({
    place: 60,
    text: 'Ein Nachweis endet bald',
    about: title,
    href: `${catalogueAddresses.solution(solution)}#nachweise`,
    until: validUntil,
  }))
}
