import { dayHere } from '../../../kernel/days.ts'
import type { Caller } from '../../access/schema.ts'
import { wholeSolutions, type WholeSolution } from '../../catalogue/door.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { fitOf, type Fit } from '../rules/fit.ts'
import type { Asking } from './what-is-known.ts'
import { pricingForUs, type PriceQuestion, type PricedOffer } from './price-for-us.ts'
import { cheapestFirst } from './solutions-for-need.ts'

export const [leastCompared, mostCompared] = [2, 8]

export interface Compared {
  whole: WholeSolution
  /** Null without a need. */
  fit: Fit | null
  /** Cheapest first; null for whoever sees no prices. */
  offers: readonly PricedOffer[] | null
}

export interface ComparedSolutions {
  need: Need | null
  solutions: readonly Compared[]
  organisation: string | null
}

interface Asked {
  ids: readonly string[]
  need: string | undefined
  asking: PriceQuestion
}

/** In the order in which they are asked for, without those that are hidden. */
export async function compareSolutions(
  from: Asking,
  actor: Caller | null,
  { ids, need: asked, asking }: Asked,
): Promise<ComparedSolutions> {
  const { transaction } = from
  const wholes = await wholeSolutions(transaction, [...new Set(ids)].slice(0, mostCompared))
  const need = (asked ? await needById(transaction, asked) : undefined) ?? null
  const pricing = await pricingForUs(from, actor)
  const today = dayHere(new Date())
  return {
    need,
    organisation: pricing ? (actor?.organisation?.name ?? null) : null,
    solutions: wholes.map((whole) => ({
      whole,
      fit: need && fitOf(whole.solution, need),
      offers: pricing
        ? cheapestFirst(pricing({ offers: whole.offers, capabilities: whole.solution.capabilities }, asking), today)
        : null,
    })),
  }
}
