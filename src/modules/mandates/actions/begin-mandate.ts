import { mandatePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { isSecondPairOfEyes } from '../../access/door.ts'
import { mayFollow, mayTakePart, preparerOf, sideOf, standingOf } from '../rules/mandate-standing.ts'
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
} from '../store/mandate-rows.ts'
import { found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'

/** Begun by the representative it is a proposal, by the represented a preparation; it binds nobody until it is decided. */
export async function beginMandate(transaction: CallerTransaction, actor: Actor, input: unknown): Promise<string> {
  const own = ownOrganisation(actor, mandatePermissions.prepareMandate).id
  const checked = readInput(mandateSchema, input, {
    side: { code: 'mandateSide' },
    partner: { code: 'mandatePartner' },
    scope: { code: 'mandateScope' },
    validFrom: { code: 'mandateFrom' },
    validUntil: { code: 'mandateUntil' },
  })
  if (checked.partner === own || !(await isPartner(transaction, checked.partner)))
    refuse({ code: 'mandatePartner', place: 'partner' })
  if (!mayTakePart(actor.organisation!.kind)) refuse({ code: 'mandateVendor' })
  if (checked.validFrom < (await today(transaction))) refuse({ code: 'mandateFrom', place: 'validFrom' })
  if (checked.validUntil && checked.validUntil < checked.validFrom)
    refuse({ code: 'mandateUntil', place: 'validUntil' })
  if (await hasSuchMandate(transaction, { own, ...checked })) refuse({ code: 'mandateExists', place: 'partner' })
  const id = await insertMandate(transaction, { own, person: actor.person.id, input: checked })
  await recordEntry(transaction, actor, {
    action: checked.side === 'representative' ? 'mandateProposed' : 'mandatePrepared',
    subjectKind: 'mandate',
    subject: id,
    after: { ...checked },
  })
  return id
}

/** The represented organisation consents or declines, by a second pair of eyes. */
export async function decideMandate(
  transaction: CallerTransaction,
  actor: Actor,
  { id, consents }: { id: string; consents: boolean },
): Promise<void> {
  const organisation = ownOrganisation(actor, mandatePermissions.decideMandate).id
  const mandate = found(await mandateToDecide(transaction, organisation, id))
  const status = consents ? 'active' : 'declined'
  refuseStep(mandate, organisation, status)
  if (standingOf(mandate, await today(transaction)) === 'expired') refuse({ code: 'mandateOver' })
  if (!isSecondPairOfEyes(actor, preparerOf(mandate))) refuse({ code: 'mandateFourEyes' })
  await saveDecision(transaction, { id, person: actor.person.id, consents })
  await recordStep(transaction, actor, consents ? 'mandateGiven' : 'mandateDeclined', { mandate, status })
}

/** Either side ends it; from the next request on nobody acts under it. */
export async function revokeMandate(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  const organisation = ownOrganisation(actor, mandatePermissions.revokeMandate).id
  const mandate = found(await mandateToDecide(transaction, organisation, id))
  refuseStep(mandate, organisation, 'revoked')
  await saveEnd(transaction, { id, person: actor.person.id })
  await recordStep(transaction, actor, 'mandateRevoked', { mandate, status: 'revoked' })
}

function refuseStep(mandate: Mandate, organisation: string, to: MandateStatus): void {
  const side = sideOf(mandate, organisation)
  if (!mayFollow(mandate.status, to, side)) refuse({ code: 'mandateOver' })
}

const recordStep = (
  transaction: CallerTransaction,
  actor: Actor,
  action: string,
  { mandate, status }: { mandate: Mandate; status: MandateStatus },
): Promise<void> =>
  recordEntry(transaction, actor, {
    action,
    subjectKind: 'mandate',
    subject: mandate.id,
    before: { status: mandate.status },
    after: { status },
  })
