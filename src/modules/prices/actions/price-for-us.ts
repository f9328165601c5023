import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { may } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import type { Offer, OfferTerms, PriceUnit } from '../../catalogue/schema.ts'
import { listedOrganisation } from '../../directory/door.ts'
import { ownOpenNeeds } from '../../needs/door.ts'
import { pricePermissions } from '../policy.ts'
import { ownFigures, type KnownFigures } from '../rules/own-figures.ts'
import { ownPrice, type OwnPrice } from '../rules/own-price.ts'
import { unitsOfOffer } from '../rules/units-of-offer.ts'
import type { OwnFigure } from '../schema.ts'
import { ownQuantities } from '../store/quantities.ts'

export interface Asking {
  years: number
  /** Groups to which the organisation says that it belongs: "Mitglied". */
  tags: readonly string[]
  typed: Partial<Record<PriceUnit, number>>
}

/** An offer with what it costs the organisation acted for. */
export interface PricedOffer {
  offer: Offer & { terms: OfferTerms }
  figures: readonly OwnFigure[]
  missing: readonly PriceUnit[]
  /** Null where a figure is missing. */
  price: OwnPrice | null
}

interface Offered {
  offers: readonly (Offer & { terms: OfferTerms })[]
  /** Of the solution. */
  capabilities: readonly string[]
}

export type PriceForUs = (offered: Offered, asking: Asking) => PricedOffer[]

/** Computes prices for the organisation acted for; undefined for whoever acts for none or may not see prices. */
export async function pricingForUs(
  { database, transaction }: { database: Database; transaction: CallerTransaction },
  actor: Caller | null,
): Promise<PriceForUs | undefined> {
  if (!actor?.organisation || !may(actor, pricePermissions.seePrices)) return undefined
  const inhabitants = (await listedOrganisation(database, actor.organisation.id))?.inhabitants ?? null
  const kept = await ownQuantities(transaction)
  const needs = await ownOpenNeeds(transaction)
  return ({ offers, capabilities }, asking) => {
    const asked = needs.filter(({ requirements }) =>
      requirements.some(({ capability }) => capability && capabilities.includes(capability)),
    )
    const known: KnownFigures = { inhabitants, kept, needs: asked, typed: asking.typed }
    return offers.map((offer) => priced(offer, capabilities, known, asking))
  }
}

function priced(
  offer: Offer & { terms: OfferTerms },
  capabilities: readonly string[],
  known: KnownFigures,
  { years, tags }: Asking,
): PricedOffer {
  const { prices } = offer.terms
  const { figures, missing } = ownFigures(unitsOfOffer(prices), capabilities, known)
  const price = missing.length > 0 ? null : ownPrice(prices, figures, { years, tags })
  return { offer, figures, missing, price }
}
