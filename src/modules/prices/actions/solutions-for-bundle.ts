import { dayHere } from '../../../kernel/days.ts'
import { bundleToCalculate, type BundleToCalculate } from '../../bundles/door.ts'
import { publishedOffersOf, takable } from '../../catalogue/door.ts'
import type { ListedSolution, Offer, OfferTerms, PriceUnit } from '../../catalogue/schema.ts'
import type { Requirement } from '../../needs/schema.ts'
import { bestFirst, type Fit } from '../rules/fit.ts'
import type { Asking } from './what-is-known.ts'
import { groupPrice, type GroupPrice } from './group-price.ts'

export interface OfferForAll {
  offer: Offer & { terms: OfferTerms }
  price: GroupPrice | null
  missing: readonly PriceUnit[]
}

export interface SolutionsForBundle {
  bundle: BundleToCalculate
  found: readonly { solution: ListedSolution; fit: Fit; offers: readonly OfferForAll[] }[]
  total: number
}

const mostShown = 20

/** What exists for all who go along together, best fit first, with what it costs them together; undefined where the bundle is hidden. */
export async function solutionsForBundle(
  { transaction, known }: Asking,
  id: string,
  years: number,
): Promise<SolutionsForBundle | undefined> {
  const bundle = await bundleToCalculate(transaction, id)
  if (!bundle) return undefined
  const today = dayHere(new Date())
  const ranked = bestFirst(
    known.solutions,
    { requirements: demandedBy(bundle), operatingModels: commonModels(bundle) },
    today,
  )
  const shown = ranked.slice(0, mostShown)
  const offers = await publishedOffersOf(
    transaction,
    shown.map(({ solution }) => solution.id),
  )
  return {
    bundle,
    total: ranked.length,
    found: shown.map(({ solution, fit }) => ({
      solution,
      fit,
      offers: takable(offers.get(solution.id) ?? [], today).map((offer) => ({
        offer,
        ...groupPrice(offer.terms.prices, bundle.participants, years),
      })),
    })),
  }
}

/** Whatever one of them must have, all of it together. */
const demandedBy = ({ capabilities }: BundleToCalculate): Requirement[] =>
  capabilities.map(({ id, name }) => ({ text: name, necessity: 'must', dimension: 'technology', capability: id }))

/** Operating models that nobody excludes. */
function commonModels({ participants }: BundleToCalculate) {
  const asked = participants.filter(({ operatingModels }) => operatingModels.length > 0)
  return (asked[0]?.operatingModels ?? []).filter((model) =>
    asked.every((each) => each.operatingModels.includes(model)),
  )
}
