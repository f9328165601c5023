import { z } from 'zod'
import { offerSchema as pricesSchema } from '../../optimal-package/schema.ts'
import { offerAudiences, offerRoutes, priceMarks, type OfferStatus } from './choices.ts'
import { isoDay, paragraph, type Keeper } from './solution.ts'

/** What one provider asks for a solution, and on what terms. Prices are whole cents, net; days inclusive. */
export const offerTermsSchema = z.object({
  route: z.enum(offerRoutes),
  mark: z.enum(priceMarks),
  /** Within which it can be taken. */
  validFrom: isoDay,
  validUntil: isoDay.nullable(),
  conditions: paragraph(4000),
  prices: pricesSchema,
})
export type OfferTerms = z.infer<typeof offerTermsSchema>

export const audienceSchema = z.object({
  audience: z.enum(offerAudiences),
  named: z.array(z.uuid()).max(200),
})
export type Audience = z.infer<typeof audienceSchema>

export interface Offer {
  id: string
  solution: { id: string; name: string }
  organisation: Keeper
  status: OfferStatus
  audience: Audience['audience']
  /** Of the version that is published; 0 before the first. */
  number: number
  publishedAt: Date | null
  /** As published; null before the first. */
  terms: OfferTerms | null
}

export interface OfferVersion {
  number: number
  publishedAt: Date
  terms: OfferTerms
}
