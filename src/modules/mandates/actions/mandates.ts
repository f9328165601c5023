import type { Walled } from '../../../platform/database/walls.ts'
import { isSecondPairOfEyes } from '../../access/door.ts'
import { mayFollow, mayTakePart, preparerOf, sideOf, standingOf } from '../rules/mandates.ts'
import { mandateSchema, type Mandate, type MandateStatus } from '../schema.ts'
import type { Actor } from '../../access/schema.ts'
import {
  hasSuchMandate,
  insertMandate,
  isPartner,
  mandateToDecide,
  saveDecision,
  saveEnd,
  today,
} from '../store/mandates.ts'
import { found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'

/** Begun by the representative it is a proposal, by the represented a preparation; it binds nobody until it is decided. */
export async function beginMandate(walled: Walled, actor: Actor, input: unknown): Promise<string> {
  const own = ownOrganisation(actor, 'prepareMandate').id
  const wish = readInput(mandateSchema, input, {
    side: { code: 'mandateSide' },
    partner: { code: 'mandatePartner' },
    scope: { code: 'mandateScope' },
    validFrom: { code: 'mandateFrom' },
    validUntil: { code: 'mandateUntil' },
  })
  if (wish.partner === own || !(await isPartner(walled, wish.partner)))
    refuse({ code: 'mandatePartner', place: 'partner' })
  if (!mayTakePart(actor.organisation!.kind)) refuse({ code: 'mandateVendor' })
  if (wish.validFrom < (await today(walled))) refuse({ code: 'mandateFrom', place: 'validFrom' })
  if (wish.validUntil && wish.validUntil < wish.validFrom) refuse({ code: 'mandateUntil', place: 'validUntil' })
  if (await hasSuchMandate(walled, { own, ...wish })) refuse({ code: 'mandateExists', place: 'partner' })
  const id = await insertMandate(walled, { own, person: actor.person.id, input: wish })
  await recordDeed(walled, actor, {
    action: wish.side === 'representative' ? 'mandateProposed' : 'mandatePrepared',
    subjectKind: 'mandate',
    subject: id,
    after: { ...wish },
  })
  return id
}

/** The represented organisation consents or declines, by a second pair of eyes. */
export async function decideMandate(
  walled: Walled,
  actor: Actor,
  { id, consents }: { id: string; consents: boolean },
): Promise<void> {
  const organisation = ownOrganisation(actor, 'decideMandate').id
  const mandate = found(await mandateToDecide(walled, organisation, id))
  const status = consents ? 'active' : 'declined'
  refuseStep(mandate, organisation, status)
  if (standingOf(mandate, await today(walled)) === 'expired') refuse({ code: 'mandateOver' })
  if (!isSecondPairOfEyes(actor, preparerOf(mandate))) refuse({ code: 'mandateFourEyes' })
  await saveDecision(walled, { id, person: actor.person.id, consents })
  await recordStep(walled, actor, consents ? 'mandateGiven' : 'mandateDeclined', { mandate, status })
}

/** Either side ends it; from the next request on nobody acts under it. */
export async function revokeMandate(walled: Walled, actor: Actor, id: string): Promise<void> {
  const organisation = ownOrganisation(actor, 'revokeMandate').id
  const mandate = found(await mandateToDecide(walled, organisation, id))
  refuseStep(mandate, organisation, 'revoked')
  await saveEnd(walled, { id, person: actor.person.id })
  await recordStep(walled, actor, 'mandateRevoked', { mandate, status: 'revoked' })
}

function refuseStep(mandate: Mandate, organisation: string, to: MandateStatus): void {
  const side = sideOf(mandate, organisation)
  if (!mayFollow(mandate.status, to, side)) refuse({ code: 'mandateOver' })
}

const recordStep = (
  walled: Walled,
  actor: Actor,
  action: string,
  { mandate, status }: { mandate: Mandate; status: MandateStatus },
): Promise<void> =>
  recordDeed(walled, actor, {
    action,
    subjectKind: 'mandate',
    subject: mandate.id,
    before: { status: mandate.status },
    after: { status },
  })
