/**
 * Shapley shares of the game `same-package`, in closed form item by item, for any number of participants.
 *
 * The cost of a package used by a group alone is a sum over items, and so is the Shapley value: setup, base and an
 * integration cost the same for any user, so their users pay equal parts; joining and perParticipant are each user's
 * own; a price per unit depends on the total volume (volume-shapley.ts). Whoever does not use an item does not pay for it.
 * Units: cents over the horizon, as fractions. Source: additivity, Shapley 1953; fixed cost: Littlechild & Owen 1973.
 * Example: setup 100 and joining 10 for two users: 60 each.
 */
import type { CostItem, PerUnit, Scenario } from '../../optimal-package/schema.ts'
import { volumeShapley } from './volume-shapley.ts'

export function packageShapley(
  scenario: Scenario,
  items: readonly CostItem[],
  priceOf: (perUnit: PerUnit, units: number) => number,
): number[] {
  const position = new Map(scenario.participants.map(({ id }, index) => [id, index]))
  const shares = scenario.participants.map(() => 0)
  for (const item of items) {
    const parts =
      item.kind === 'perUnit'
        ? byVolume(scenario, item, priceOf)
        : item.participants.map(() => item.amount / item.participants.length)
    item.participants.forEach((id, index) => (shares[position.get(id)!]! += parts[index]!))
  }
  return shares
}

function byVolume(
  { participants, solutions, horizonYears }: Scenario,
  item: CostItem,
  priceOf: (perUnit: PerUnit, units: number) => number,
) {
  const perUnit = solutions.find(({ id }) => id === item.solution)!.offer.perYear.perUnit!
  const volumes = item.participants.map((id) => {
    const { inhabitants, quantities } = participants.find((participant) => participant.id === id)!
    const counted = Object.hasOwn(quantities, perUnit.unit) ? quantities[perUnit.unit]! : 0
    return perUnit.unit === 'inhabitants' ? inhabitants : counted
  })
  const linearFrom = 1 + (perUnit.tiers.at(-2)?.upTo ?? 0)
  const lastPrice = horizonYears * perUnit.tiers.at(-1)!.price
  return volumeShapley({ of: (units) => horizonYears * priceOf(perUnit, units), linearFrom, lastPrice }, volumes)
}
