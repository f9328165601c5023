import type { OrganisationKind } from '../../access/schema.ts'
import type { Offer, OfferTerms } from '../schema.ts'

/** Who makes offers; everybody else takes them. */
export const makesOffers = (kind: OrganisationKind | undefined): boolean => kind === 'provider' || kind === 'vendor'

/** Whether it can be taken on that day. */
export const isTakable = ({ validFrom, validUntil }: OfferTerms, day: string): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil)

/** The terms of those that can be taken on that day. */
export const takable = (offers: readonly Offer[], day: string): (Offer & { terms: OfferTerms })[] =>
  offers.flatMap((offer) => (offer.terms && isTakable(offer.terms, day) ? [{ ...offer, terms: offer.terms }] : []))
