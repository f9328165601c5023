import type { Walled } from '../../../platform/database/walls.ts'
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
export async function waitingFor(walled: Walled, actor: Actor): Promise<Waiting> {
  const own = actor.organisation?.id
  return {
    requests: own && may(actor, 'managePeople') ? await requestsTo(walled, own) : [],
    mandates: own && may(actor, 'decideMandate') ? await mandatesToDecide(walled, actor, own) : [],
    firstAdministrators: may(actor, 'decideFirstAdministrator') ? await requestsToFirst(walled) : [],
    providers: may(actor, 'approveIdentityProviders') ? await unapprovedProviders(walled) : [],
  }
}

/** What this person has asked for and others decide. */
export const askedBy = (walled: Walled, actor: Actor): Promise<JoinRequest[]> => openRequestsBy(walled, actor.person.id)

async function mandatesToDecide(walled: Walled, actor: Actor, own: string): Promise<Mandate[]> {
  const day = await today(walled)
  return (await mandatesOf(walled, own)).filter(
    (mandate) =>
      standingOf(mandate, day) === 'waiting' &&
      mayFollow(mandate.status, 'active', sideOf(mandate, own)) &&
      isSecondPairOfEyes(actor, preparerOf(mandate)),
  )
}
