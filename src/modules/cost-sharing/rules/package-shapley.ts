/**
 * Shapley shares of the game `same-package`, in closed form item by item, for any number of participants.
 *
 * The cost of a package used by a group alone is a sum over items, and so is the Shapley value: setup, base and an
 * integration cost the same for any user, so their users pay equal parts; joining and perParticipant are each user's
 * own; a price per unit depends on the total volume (volume-shapley.ts). Whoever does not use an item does not pay for it.
 * Prices per unit whose volumes are too large for the closed form are sampled together as one game (sampled-shapley.ts), which
 * is cheap to evaluate; then the shares come with their 95 % interval. Which ones does not depend on the clock.
 * Where an item depends in another way on who is in a group (classes, minimums, discounts, licences), the whole game is sampled.
 * Units: cents over the horizon, as fractions. Source: additivity, Shapley 1953; fixed cost: Littlechild & Owen 1973.
 * Example: setup 100 and joining 10 for two users: 60 each.
 */
import type { CostItem, PerUnit, Scenario } from '../../optimal-package/schema.ts'
import { sampledShapley } from './sampled-shapley.ts'
import { volumeShapley, volumeWork, type VolumeCost } from './volume-shapley.ts'

export interface PackageShares {
  shares: number[]
  /** Only where some prices had to be sampled. */
  error95?: number[]
}

export interface PackageShapleyOptions {
  priceOf: (perUnit: PerUnit, units: number) => number
  /** What a group pays for the package, given as ascending positions of participants. */
  cost: (group: readonly number[]) => number
  /** Additions that the closed forms of one package may take together. */
  mostWork?: number
  /** As for a sampling: is an interval narrow enough, and may another ring begin? */
  enough: (rings: number, widest: number) => boolean
  mayGoOn?: () => boolean
}

/** undefined: the time was up before the sampled part had an interval. */
export function packageShapley(
  scenario: Scenario,
  items: readonly CostItem[],
  { priceOf, cost, mostWork = 2e9, ...sampling }: PackageShapleyOptions,
): PackageShares | undefined {
  const players = scenario.participants.length
  if (items.some((item) => dependsOnGroup(scenario, item)))
    return sampledShapley({ players, cost, starts: Math.min(players, 8), seed: 1, ...sampling })
  const position = new Map(scenario.participants.map(({ id }, index) => [id, index]))
  const shares = scenario.participants.map(() => 0)
  const priced: Priced[] = []
  for (const item of items) {
    const users = item.participants.map((id) => position.get(id)!)
    if (item.kind === 'perUnit') priced.push(pricedItem(scenario, item, users, priceOf))
    else users.forEach((user, at) => (shares[user]! += item.each?.[at] ?? item.amount / users.length))
  }
  let left = mostWork
  const large: Priced[] = []
  for (const each of priced.toSorted((a, b) => a.work - b.work)) {
    left -= each.work
    if (left < 0) large.push(each)
    else volumeShapley(each.cost, each.volumes).forEach((part, at) => (shares[each.users[at]!]! += part))
  }
  if (large.length === 0) return { shares }
  const sampled = sampledPrices(shares.length, large, sampling)
  return sampled && { shares: shares.map((share, at) => share + sampled.shares[at]!), error95: sampled.error95 }
}

/** Is it neither the same for whoever uses it, nor each user's own, nor a plain price of all units? */
function dependsOnGroup({ solutions }: Scenario, { kind, solution, name, of = name }: CostItem): boolean {
  if (kind === 'licence' || kind === 'discount') return true
  if (kind !== 'component' && kind !== 'thirdParty') return false
  const components = solutions.find(({ id }) => id === solution)!.offer.components ?? []
  const component = components.find((each) => each.name === of)!
  const counted = components.find((each) => each.name === component.percentOf) ?? component
  return counted.unit !== undefined && (counted.scope === 'group' || counted.unit === 'joiners')
}

interface Priced {
  users: number[]
  volumes: number[]
  cost: VolumeCost
  work: number
}

function pricedItem(
  { participants, solutions, horizonYears }: Scenario,
  item: CostItem,
  users: number[],
  priceOf: PackageShapleyOptions['priceOf'],
): Priced {
  const perUnit = solutions.find(({ id }) => id === item.solution)!.offer.perYear.perUnit!
  const volumes = users.map((user) => {
    const { inhabitants, quantities } = participants[user]!
    const counted = Object.hasOwn(quantities, perUnit.unit) ? quantities[perUnit.unit]! : 0
    return perUnit.unit === 'inhabitants' ? inhabitants : counted
  })
  const cost = {
    of: (units: number) => horizonYears * priceOf(perUnit, units),
    linearFrom: 1 + (perUnit.tiers.at(-2)?.upTo ?? 0),
    lastPrice: horizonYears * perUnit.tiers.at(-1)!.price,
  }
  return { users, volumes, cost, work: volumeWork(cost, volumes) }
}

/** All prices together as one game, so that their errors are those of the sum. */
function sampledPrices(players: number, prices: readonly Priced[], sampling: Pick<PackageShapleyOptions, 'enough'>) {
  const volumes = prices.map((each) => {
    const own = new Float64Array(players)
    each.users.forEach((user, at) => (own[user] = each.volumes[at]!))
    return own
  })
  const cost = (group: readonly number[]) =>
    prices.reduce((sum, each, at) => {
      let units = 0
      for (const player of group) units += volumes[at]![player]!
      return sum + each.cost.of(units)
    }, 0)
  return sampledShapley({ players, cost, starts: Math.min(players, 8), seed: 1, ...sampling })
}
