import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { isSecondPairOfEyes, may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { mandateAddresses } from '../addresses.ts'
import { mandatePermissions } from '../policy.ts'
import { mayFollow, preparerOf, sideOf, standingOf } from '../rules/mandate-standing.ts'
import type { Mandate } from '../schema.ts'
import { mandatesOf, today } from '../store/mandate-rows.ts'

/** Mandates that need the consent of exactly this person or others in the same role. */
export async function waitingMandates(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  const own = actor.organisation?.id
  if (!own || !may(actor, mandatePermissions.decideMandate)) return []
  return (await mandatesToDecide(transaction, actor, own)).map(({ id, representative, represented }) => ({
    place: 20,
    text: `Soll ${representative.name} für ${represented.name} handeln?`,
    href: mandateAddresses.mandate(id),
  }))
}

async function mandatesToDecide(transaction: CallerTransaction, actor: Actor, own: string): Promise<Mandate[]> {
  const day = await today(transaction)
  return (await mandatesOf(transaction, own)).filter(
    (mandate) =>
      standingOf(mandate, day) === 'waiting' &&
      mayFollow(mandate.status, 'active', sideOf(mandate, own)) &&
      isSecondPairOfEyes(actor, preparerOf(mandate)),
  )
}
