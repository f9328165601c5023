import type { Mandate, MandateSide, MandateStatus } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'

/** What may follow what, and which side takes the step. The database keeps the same table in guard_mandate. */
const steps: readonly { from: readonly MandateStatus[]; to: MandateStatus; by: readonly MandateSide[] }[] = [
  { from: ['proposed', 'prepared'], to: 'active', by: ['represented'] },
  { from: ['proposed', 'prepared'], to: 'declined', by: ['represented'] },
  { from: ['proposed', 'prepared', 'active'], to: 'revoked', by: ['represented', 'representative'] },
]

export const mayFollow = (from: MandateStatus, to: MandateStatus, side: MandateSide): boolean =>
  steps.some((step) => step.from.includes(from) && step.to === to && step.by.includes(side))

/** Private companies neither represent nor are represented: what a vendor must not see, no mandate shows it. */
export const mayTakePart = (kind: OrganisationKind): boolean => kind !== 'vendor'

export type MandateStanding = 'waiting' | 'upcoming' | 'active' | 'expired' | 'declined' | 'revoked'

/** How a mandate stands on a day. Days are ISO dates, both ends included. */
export function standingOf(
  { status, validFrom, validUntil }: Pick<Mandate, 'status' | 'validFrom' | 'validUntil'>,
  today: string,
): MandateStanding {
  if (status === 'declined' || status === 'revoked') return status
  if (validUntil !== null && validUntil < today) return 'expired'
  if (status === 'proposed' || status === 'prepared') return 'waiting'
  return validFrom > today ? 'upcoming' : 'active'
}

/** Whom it takes to decide: not the one who has prepared or proposed it. */
export const preparerOf = ({ preparedBy, proposedBy }: Pick<Mandate, 'preparedBy' | 'proposedBy'>): string | null =>
  preparedBy?.id ?? proposedBy?.id ?? null

/** Which side of it an organisation is on. */
export const sideOf = ({ representative }: Pick<Mandate, 'representative'>, organisation: string): MandateSide =>
  representative.id === organisation ? 'representative' : 'represented'
