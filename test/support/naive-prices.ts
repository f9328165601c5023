import type {
  Discount,
  Offer,
  Participant,
  PriceComponent,
  Scenario,
} from '../../src/modules/optimal-package/schema.ts'

/** A second, naive reading of prices: unit by unit, year by year, nothing shared with the code under test. */

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Half up to the cent, of grants half down. */
const rounded = (amount: number) => Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5 + 1e-7)

/** What a group of users of one solution pays for units, before years: `bought` up is allowed for a group. */
function tariff(component: PriceComponent, units: number, times: number): number {
  const { kind, tiers = [], price = 0, included = 0, scope, mayRoundUp } = component
  const tierAt = (unit: number) => tiers.find(({ upTo }) => upTo === undefined || unit <= upTo)!.price
  const billable = Math.max(0, units - included)
  if (kind === 'flat') return price
  if (kind === 'class') return times * tierAt(units)
  if (kind === 'graduated') return add(Array.from({ length: billable }, (_, at) => tierAt(at + 1)))
  if (billable === 0) return 0
  const farthest =
    scope === 'group' || mayRoundUp ? Math.max(billable, ...tiers.map(({ upTo = 0 }) => upTo + 1)) : billable
  return Math.min(
    ...Array.from({ length: farthest - billable + 1 }, (_, more) => (billable + more) * tierAt(billable + more)),
  )
}

function within(amount: number, { minimum, maximum }: PriceComponent): number {
  let result = amount
  if (minimum !== undefined && result < minimum) result = minimum
  if (maximum !== undefined && result > maximum) result = maximum
  return result
}

/** Over the horizon, less what third parties pay. */
function overHorizon(
  component: PriceComponent,
  offer: readonly PriceComponent[],
  horizon: number,
  units: number,
  times = 1,
) {
  const of = offer.find(({ name }) => component.percentOf === name)
  const raw = of
    ? rounded((within(tariff(of, units, times), of) * component.percent!) / 100)
    : tariff(component, units, times)
  const amount = within(raw, component)
  let total = 0
  for (let year = 1; year <= (component.when === 'once' ? 1 : horizon); year++) {
    const factors = component.yearFactors ?? [1]
    const inYear = rounded(amount * (factors[year - 1] ?? factors.at(-1)!))
    total += inYear
    for (const { percent, lastYear } of component.thirdParties ?? [])
      if (lastYear === undefined || year <= lastYear) total -= rounded((inYear * percent) / 100)
  }
  return total
}

export function asComponents({ setup, joining, perYear, components = [] }: Offer): PriceComponent[] {
  return [
    { name: 'setup', when: 'once', scope: 'group', kind: 'flat', price: setup },
    { name: 'joining', when: 'once', scope: 'participant', kind: 'flat', price: joining },
    { name: 'base', when: 'perYear', scope: 'group', kind: 'flat', price: perYear.base },
    { name: 'perParticipant', when: 'perYear', scope: 'participant', kind: 'flat', price: perYear.perParticipant },
    ...(perYear.perUnit
      ? [{ name: 'perUnit', when: 'perYear' as const, scope: 'group' as const, ...perYear.perUnit }]
      : []),
    ...components,
  ]
}

const unitsOf = (participant: Participant, unit: string | undefined) =>
  unit === undefined
    ? 0
    : unit === 'joiners'
      ? 1
      : unit === 'inhabitants'
        ? participant.inhabitants
        : (participant.quantities[unit] ?? 0)

const belongs = ({ tags = [] }: Participant, { audience }: PriceComponent) =>
  audience === undefined || tags.some((tag) => audience.includes(tag))

interface Amounts {
  group: number
  own: Map<string, number>
  byJoiners: Map<string, number[]>
}

function amountsOf(components: readonly PriceComponent[], users: readonly Participant[], horizon: number): Amounts {
  const amounts: Amounts = { group: 0, own: new Map(), byJoiners: new Map() }
  for (const component of components) {
    const counted = components.find(({ name }) => name === component.percentOf) ?? component
    const payers = users.filter((user) => belongs(user, counted))
    if (payers.length === 0) continue
    const price = (units: number, times = 1) => overHorizon(component, components, horizon, units, times)
    if (component.scope === 'group') amounts.group += price(add(payers.map((payer) => unitsOf(payer, counted.unit))))
    else
      for (const payer of payers) {
        const isByJoiners = counted.unit === 'joiners'
        const times = counted.per === undefined ? 1 : unitsOf(payer, counted.per)
        const amount = isByJoiners ? price(payers.length, times) : price(unitsOf(payer, counted.unit))
        if (isByJoiners) amounts.byJoiners.set(payer.id, [...(amounts.byJoiners.get(payer.id) ?? []), amount])
        else amounts.own.set(payer.id, (amounts.own.get(payer.id) ?? 0) + amount)
      }
  }
  return amounts
}

/** What these participants pay together, each with the solutions that it uses; without integrations. */
export function naiveTotal(
  scenario: Scenario,
  users: readonly Participant[],
  uses: readonly ReadonlySet<string>[],
): number {
  const { discounts = [], licences = [], horizonYears: horizon, solutions } = scenario
  const usersOf = (solution: string) => users.filter((_, at) => uses[at]!.has(solution))
  const used = (discount: Discount, sets: readonly ReadonlySet<string>[]) =>
    discount.solutions.filter((solution) => sets.some((set) => set.has(solution))).length
  const has = (discount: Discount, participant: string) => {
    const sets = discount.of === 'group' ? uses : [uses[users.findIndex(({ id }) => id === participant)]!]
    return used(discount, sets) >= (discount.atLeast ?? discount.solutions.length)
  }
  const off = (discount: Discount, amount: number) => rounded((amount * (discount.percent ?? 0)) / 100)
  const afterOwn = (solution: string, participant: string, amount: number) =>
    amount -
    add(
      discounts
        .filter((each) => each.solutions.includes(solution) && has(each, participant))
        .map((each) => off(each, amount)),
    )
  const bills = solutions.map((solution) => {
    const own = usersOf(solution.id)
    const amounts = amountsOf(asComponents(solution.offer), own, horizon)
    const group =
      amounts.group -
      add(
        discounts
          .filter((each) => each.of === 'group' && each.solutions.includes(solution.id) && own.length > 0)
          .map((each) => (used(each, uses) >= (each.atLeast ?? each.solutions.length) ? off(each, amounts.group) : 0)),
      )
    const joiners = add(
      own.flatMap(({ id }) => (amounts.byJoiners.get(id) ?? []).map((each) => afterOwn(solution.id, id, each))),
    )
    const offered = licences.filter(
      (licence) => licence.solution === solution.id && own.some(({ id }) => id === licence.holder),
    )
    const ways = offered.reduce<(typeof offered)[]>((all, each) => all.flatMap((some) => [some, [...some, each]]), [[]])
    const ownParts = ways.map((taken) => {
      const each = own.map((user) => {
        const licence = taken.find(({ members }) => members.includes(user.id))
        const prices = [amounts.own.get(user.id) ?? 0]
        if (licence) prices.push(amountsOf(licence.memberComponents, [user], horizon).own.get(user.id) ?? 0)
        return Math.min(...prices.map((price) => afterOwn(solution.id, user.id, price)))
      })
      return add(each) + add(taken.map(({ price }) => price))
    })
    return group + joiners + Math.min(...ownParts)
  })
  const amounts = discounts.map((discount) => {
    if (discount.of === 'participant')
      return (discount.amount ?? 0) * users.filter(({ id }) => has(discount, id)).length
    return used(discount, uses) >= (discount.atLeast ?? discount.solutions.length) ? (discount.amount ?? 0) : 0
  })
  return add(bills) - add(amounts)
}

/** What a budget counts of one solution: own amounts, prices by joiners as for one alone, the group's units at the first tier. */
export function naiveBudget(scenario: Scenario, participant: Participant, offer: Offer): number {
  const components = asComponents(offer)
  const simple = (component: PriceComponent): PriceComponent[] => {
    const { included: _, minimum: __, maximum: ___, ...rest } = component
    return component.tiers && component.kind !== 'class'
      ? [{ ...rest, kind: 'graduated', tiers: [{ price: component.tiers[0]!.price }] }]
      : []
  }
  const alone = amountsOf(components, [participant], scenario.horizonYears)
  const groups = components.filter(({ scope }) => scope === 'group')
  const tiered = groups.flatMap((component) => {
    if (!component.percentOf) return simple(component)
    const { minimum: _, maximum: __, ...rest } = component
    const of = groups.find(({ name }) => name === component.percentOf)
    return of && simple(of).length > 0 ? [rest] : []
  })
  return (
    (alone.own.get(participant.id) ?? 0) +
    add(alone.byJoiners.get(participant.id) ?? []) +
    amountsOf(tiered, [participant], scenario.horizonYears).group
  )
}
