import { z } from 'zod'
import { operatingModels } from '../../needs/schema.ts'
import { evidenceKinds, evidenceVisibilities } from './choices.ts'
import { isoDay, line, webAddress, type Keeper } from './solution.ts'

/** What somebody has looked at or tried, of which version and operating model, and until when that holds. */
export const evidenceSchema = z.object({
  kind: z.enum(evidenceKinds),
  title: line(2, 160),
  /** Of a certificate: "C5", "BSI-Grundschutz", and the edition of it. */
  scheme: line(0, 80),
  schemeVersion: line(0, 40),
  issuer: line(2, 160),
  /** Null: of all versions. */
  version: z.uuid().nullable(),
  operatingModel: z.enum(operatingModels).nullable(),
  issuedOn: isoDay,
  /** Null: no end is told. */
  validUntil: isoDay.nullable(),
  address: webAddress,
  visibility: z.enum(evidenceVisibilities),
})
export type EvidenceContent = z.infer<typeof evidenceSchema>

export type EvidenceStanding = 'valid' | 'expired' | 'revoked'

export interface Evidence extends Omit<EvidenceContent, 'version'> {
  id: string
  solution: string
  /** Who has entered it. */
  organisation: Keeper
  version: { id: string; name: string } | null
  standing: EvidenceStanding
}
