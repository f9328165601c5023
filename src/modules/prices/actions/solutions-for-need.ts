import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { dayHere } from '../../../kernel/days.ts'
import { drawn } from '../../../kernel/lot.ts'
import type { Caller } from '../../access/schema.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import { publishedOffersOf, takable } from '../../catalogue/door.ts'
import type { ListedSolution } from '../../catalogue/schema.ts'
import type { Need, Requirement } from '../../needs/schema.ts'
import { bestFirst, type Demanded, type Fit } from '../rules/fit.ts'
import { usualYears } from '../schema.ts'
import type { Asking } from './what-is-known.ts'
import { pricingForUs, type PricedOffer } from './price-for-us.ts'

export interface FittingSolution {
  solution: ListedSolution
  fit: Fit
  /** As far as whoever asks may see them; cheapest first where there is a price. */
  offers: readonly PricedOffer[]
}

export interface SolutionsForNeed {
  /** What was asked for, with what its text seems to speak of where it names no capability. */
  demanded: Demanded
  /** Whether no requirement names a capability, and the text was taken instead. */
  isGuessed: boolean
  found: readonly FittingSolution[]
  /** How many there are altogether. */
  total: number
  /** Whether whoever asks may see prices at all. */
  seesPrices: boolean
}

interface Asked {
  need: Pick<Need, 'title' | 'aim' | 'requirements' | 'operatingModels'>
  /** At most so many. */
  most: number
}

/** What exists for a need, best fit first. */
export async function solutionsForNeed(
  asking: Asking,
  actor: Caller | null,
  { need, most }: Asked,
): Promise<SolutionsForNeed> {
  const { transaction, known } = asking
  const names = need.requirements.some(({ capability }) => capability)
  const requirements = names ? need.requirements : await guessed(transaction, need)
  const demanded = { requirements, operatingModels: need.operatingModels }
  const today = dayHere(new Date())
  const ranked = bestFirst(known.solutions, demanded, today)
  const shown = ranked.slice(0, most)
  const pricing = await pricingForUs(asking, actor)
  const offers =
    pricing &&
    (await publishedOffersOf(
      transaction,
      shown.map(({ solution }) => solution.id),
    ))
  return {
    demanded,
    isGuessed: !names && requirements.length > 0,
    total: ranked.length,
    seesPrices: pricing !== undefined,
    found: shown.map(({ solution, fit }) => ({
      solution,
      fit,
      offers: pricing
        ? cheapestFirst(
            pricing(
              { offers: takable(offers!.get(solution.id) ?? [], today), capabilities: solution.capabilities },
              { years: usualYears, tags: [], typed: {} },
            ),
            today,
          )
        : [],
    })),
  }
}

/** Without a price last; equals by lot. */
export const cheapestFirst = (offers: readonly PricedOffer[], day: string): PricedOffer[] => {
  const total = ({ price }: PricedOffer) => price?.expected.total ?? Number.MAX_VALUE
  const byId = new Map(offers.map((each) => [each.offer.id, each]))
  const order = drawn(
    [...byId.keys()].map((id) => ({ id })),
    day,
  ).map(({ id }) => byId.get(id)!)
  return order.toSorted((one, other) => total(one) - total(other))
}

const mostGuessed = 3

async function guessed(
  transaction: CallerTransaction,
  { title, aim }: Pick<Need, 'title' | 'aim'>,
): Promise<Requirement[]> {
  const suggested = suggestCapabilities(`${title}\n${aim}`, await allCapabilities(transaction), mostGuessed)
  return suggested.map(({ capability: { id, name, dimension } }) => ({
    text: name,
    necessity: 'should',
    dimension,
    capability: id,
  }))
}
