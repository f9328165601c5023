import { z } from 'zod'
import { mandateScopes, type MandateScope } from '../../access/schema.ts'

export const mandateSides = ['representative', 'represented'] as const
export type MandateSide = (typeof mandateSides)[number]
export const mandateSchema = z.object({
  /** Which side the one who begins it is on. */
  side: z.enum(mandateSides),
  /** The organisation on the other side. */
  partner: z.uuid(),
  scope: z.enum(mandateScopes),
  validFrom: z.iso.date(),
  validUntil: z.union([z.literal(''), z.iso.date()]),
})
export type MandateInput = z.infer<typeof mandateSchema>
export const mandateStatuses = ['proposed', 'prepared', 'active', 'declined', 'revoked'] as const
export type MandateStatus = (typeof mandateStatuses)[number]

/** One side of a mandate as it is today. */
export interface MandateParty {
  id: string
  name: string
  /** Under which the mandate was begun, where that one has merged into this. */
  was: string | null
}

export interface Mandate {
  id: string
  representative: MandateParty
  represented: MandateParty
  scope: MandateScope
  validFrom: string
  validUntil: string | null
  status: MandateStatus
  /** Who did which step; the name is null where it is hidden from whoever looks. */
  proposedBy: NamedPerson | null
  preparedBy: NamedPerson | null
  decidedBy: NamedPerson | null
  revokedBy: NamedPerson | null
  decidedAt: Date | null
  revokedAt: Date | null
}
export interface NamedPerson {
  id: string
  name: string | null
}
