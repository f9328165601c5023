import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { isSecondPairOfEyes, may } from '../../access/door.ts'
import { mayFollow, preparerOf, sideOf, standingOf } from '../rules/mandates.ts'
import type { Actor } from '../../access/schema.ts'
import type { JoinRequest } from '../../people/schema.ts'
import type { Mandate } from '../schema.ts'
import { unapprovedProviders, type IdentityProvider } from '../../sign-in/door.ts'
import { openRequestsBy, requestsTo, requestsToFirst } from '../../people/door.ts'
import { mandatesOf, today } from '../store/mandates.ts'

export interface Waiting {
  /** Who wants to join the organisation that is acted for. */
  requests: readonly JoinRequest[]
  /** Mandates that need the consent of exactly this person or others in the same role. */
  mandates: readonly Mandate[]
  /** For those who run this installation. */
  firstAdministrators: readonly JoinRequest[]
  providers: readonly IdentityProvider[]
}

/** Everything that goes on only when this person decides. */
export async function waitingFor(transaction: CallerTransaction, actor: Actor): Promise<Waiting> {
  const own = actor.organisation?.id
  return {
    requests: own && may(actor, 'managePeople') ? await requestsTo(transaction, own) : [],
    mandates: own && may(actor, 'decideMandate') ? await mandatesToDecide(transaction, actor, own) : [],
    firstAdministrators: may(actor, 'decideFirstAdministrator') ? await requestsToFirst(transaction) : [],
    providers: may(actor, 'approveIdentityProviders') ? await unapprovedProviders(transaction) : [],
  }
}

/** What this person has asked for and others decide. */
export const askedBy = (transaction: CallerTransaction, actor: Actor): Promise<JoinRequest[]> =>
  openRequestsBy(transaction, actor.person.id)

async function mandatesToDecide(transaction: CallerTransaction, actor: Actor, own: string): Promise<Mandate[]> {
  const day = await today(transaction)
  return (await mandatesOf(transaction, own)).filter(
    (mandate) =>
      standingOf(mandate, day) === 'waiting' &&
      mayFollow(mandate.status, 'active', sideOf(mandate, own)) &&
      isSecondPairOfEyes(actor, preparerOf(mandate)),
  )
}
