import { may } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import type { Capability } from '../../capabilities/schema.ts'
import type { Offer, OfferTerms, PriceUnit } from '../../catalogue/schema.ts'
import { ownCurrentNeeds } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { pricePermissions } from '../policy.ts'
import { ownFigures, type KnownFigures } from '../rules/own-figures.ts'
import { ownPrice, type OwnPrice } from './own-price.ts'
import { unitsOfOffer } from '../rules/units-of-offer.ts'
import type { OwnFigure } from '../schema.ts'
import type { Asking } from './what-is-known.ts'
import { ownQuantities } from '../store/quantities.ts'

export interface PriceQuestion {
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
  /** Of the organisation; null where nobody knows them. */
  inhabitants: number | null
}

interface Offered {
  offers: readonly (Offer & { terms: OfferTerms })[]
  /** Of the solution. */
  capabilities: readonly string[]
}

export type PriceForUs = (offered: Offered, asking: PriceQuestion) => PricedOffer[]

/** Computes prices for the organisation acted for; undefined for whoever acts for none or may not see prices. */
export async function pricingForUs(
  { transaction, known: { inhabitants } }: Asking,
  actor: Caller | null,
): Promise<PriceForUs | undefined> {
  if (!actor?.organisation || !may(actor, pricePermissions.seePrices)) return undefined
  const kept = await ownQuantities(transaction)
  const needs = ownNeeds(await ownCurrentNeeds(transaction), await allCapabilities(transaction))
  return ({ offers, capabilities }, asking) => {
    const asked = needsOf(needs, capabilities)
    const known: KnownFigures = { inhabitants, kept, needs: asked, typed: asking.typed }
    return offers.map((offer) => priced(offer, capabilities, known, asking))
  }
}

interface OwnNeed {
  need: Need
  /** What it must have; where it names nothing, what its text speaks of first. */
  capabilities: readonly string[]
}

function ownNeeds(needs: readonly Need[], vocabulary: readonly Capability[]): OwnNeed[] {
  return needs.map((need) => {
    const named = need.requirements.flatMap(({ necessity, capability }) =>
      necessity === 'must' && capability ? capability : [],
    )
    const spoken = () => suggestCapabilities(`${need.title}\n${need.aim}`, vocabulary, 1)
    return { need, capabilities: named.length > 0 ? named : spoken().map(({ capability }) => capability.id) }
  })
}

/** Own needs of which the solution can whatever they must have, those first of which it can most: their cases are cases of its task. */
function needsOf(needs: readonly OwnNeed[], capabilities: readonly string[]): Need[] {
  return needs
    .filter((own) => own.capabilities.length > 0 && own.capabilities.every((each) => capabilities.includes(each)))
    .toSorted((one, other) => other.capabilities.length - one.capabilities.length)
    .map(({ need }) => need)
}

function priced(
  offer: Offer & { terms: OfferTerms },
  capabilities: readonly string[],
  known: KnownFigures,
  { years, tags }: PriceQuestion,
): PricedOffer {
  const { prices } = offer.terms
  const { figures, missing } = ownFigures(unitsOfOffer(prices), capabilities, known)
  const price = missing.length > 0 ? null : ownPrice(prices, figures, { years, tags })
  return { offer, figures, missing, price, inhabitants: known.inhabitants }
}
