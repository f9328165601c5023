/**
 * What one component of an offer costs for a quantity q (a participant's own, or the sum over the group), in cents.
 * Billable x = max(0, q − included). graduated: each unit at the price of its tier. volume: all x at the price of x's tier, with
 * buying up where that is allowed. class: the price of the class in which q lies. flat: the price. Of another component: that
 * percentage of its amount, rounded. Then minimum, then maximum. A year costs the amount × its factor, what is once falls
 * into year 1; a third party pays its percentage of each year. Every step is rounded half up to the cent, of amounts below 0
 * half down, so that grants and prices mirror each other. `upTo` is the last unit of its tier.
 * Example: 8,000 NOK with 20 users included, then 200 up to 50 users: for 50 users 8,000 + 30 × 200 = 14,000.
 */
import type { Offer, PerUnit, PriceComponent, Tier } from '../schema.ts'
import { priceOf } from './price.ts'

/** A component with the one it is a percentage of. */
export interface Priced {
  component: PriceComponent
  of: PriceComponent | undefined
}

export function pricedComponents(components: readonly PriceComponent[]): Priced[] {
  return components.map((component) => ({
    component,
    of: components.find(({ name }) => name === component.percentOf),
  }))
}

/** Before years, factors and third parties. */
export function amountFor(priced: Priced, quantity: number, times = 1): number {
  return clamped(priced.component, unclamped(priced, quantity, times))
}

/** Before its own minimum and maximum. With `times` a class is paid so many times. */
export function unclamped({ component, of }: Priced, quantity: number, times = 1): number {
  if (!of) return tariff(component, quantity, times)
  return part(clamped(of, tariff(of, quantity, times)), 1e4 * component.percent!, 1e6)
}

function tariff(component: PriceComponent, quantity: number, times: number): number {
  const { kind, price = 0, tiers = [], included = 0 } = component
  if (kind === 'flat') return price
  if (kind === 'class') return times * tierOf(tiers, quantity).price
  const billable = Math.max(0, quantity - included)
  if (kind === 'volume' && !buysUp(component)) return billable * tierOf(tiers, billable).price
  return priceOf({ unit: '', kind, tiers }, billable)
}

/** A group may always buy up to the next tier of a volume price where that is cheaper. */
export const buysUp = ({ scope, mayRoundUp }: PriceComponent): boolean => scope === 'group' || Boolean(mayRoundUp)

const tierOf = (tiers: readonly Tier[], units: number): Tier => tiers.find(({ upTo }) => units <= (upTo ?? Infinity))!

function clamped({ minimum = -Infinity, maximum = Infinity }: PriceComponent, amount: number): number {
  return Math.min(maximum, Math.max(minimum, amount))
}

/** Over the horizon: the amount, and what each third party pays of it. */
export interface OverYears {
  amount: number
  paidByOthers: number[]
}

export function overYears(priced: Priced, horizon: number, quantity: number, times = 1): OverYears {
  const { thirdParties = [] } = priced.component
  const years = yearly(priced, amountFor(priced, quantity, times), horizon)
  return {
    amount: years.reduce((sum, amount) => sum + amount, 0),
    paidByOthers: thirdParties.map(({ percent, lastYear = horizon }) =>
      years.slice(0, lastYear).reduce((sum, amount) => sum + part(amount, 1e4 * percent, 1e6), 0),
    ),
  }
}

/** What is left to pay over the horizon. */
export function netAmount(priced: Priced, horizon: number, quantity: number, times = 1): number {
  const { component } = priced
  if (!component.yearFactors && !component.thirdParties)
    return amountFor(priced, quantity, times) * (component.when === 'once' ? 1 : horizon)
  const { amount, paidByOthers } = overYears(priced, horizon, quantity, times)
  return paidByOthers.reduce((rest, paid) => rest - paid, amount)
}

function yearly({ component: { when, yearFactors } }: Priced, amount: number, horizon: number): number[] {
  if (when === 'once') return [amount]
  return Array.from({ length: horizon }, (_, year) => part(amount, 1e6 * factorOf(yearFactors, year), 1e6))
}

export const factorOf = (factors: readonly number[] | undefined, year: number): number =>
  factors ? factors[Math.min(year, factors.length - 1)]! : 1

/** amount × numerator / denominator in whole cents, half away from 0. In whole numbers, because 1.005 × 100 is not 100.5 in binary. */
export function part(amount: number, numerator: number, denominator: number): number {
  const times = Math.round(numerator)
  if (times === denominator) return amount
  const size = Math.abs(amount)
  const product = 2 * size * times + denominator
  const whole = Number.isSafeInteger(product)
    ? Math.floor(product / (2 * denominator))
    : Number((2n * BigInt(size) * BigInt(times) + BigInt(denominator)) / (2n * BigInt(denominator)))
  return amount < 0 ? -whole : whole
}

/** Today's short form, written as components; the names are the kinds of cost by which the bill calls them. */
export function shorthandComponents({
  setup,
  joining,
  perYear: { base, perParticipant, perUnit },
}: Offer): PriceComponent[] {
  const flat = (
    name: string,
    when: 'once' | 'perYear',
    scope: 'group' | 'participant',
    price: number,
  ): PriceComponent[] => (price === 0 ? [] : [{ name, when, scope, kind: 'flat', price }])
  return [
    ...flat('setup', 'once', 'group', setup),
    ...flat('joining', 'once', 'participant', joining),
    ...flat('base', 'perYear', 'group', base),
    ...flat('perParticipant', 'perYear', 'participant', perParticipant),
    ...(perUnit ? [{ name: 'perUnit', when: 'perYear' as const, scope: 'group' as const, ...perUnit }] : []),
  ]
}

/** A price of the group per unit and nothing else that decides the amount; undefined elsewhere. */
export function plainPerUnit({ component, of }: Priced): PerUnit | undefined {
  const { scope, kind, unit, tiers, included, minimum, maximum, yearFactors, audience, thirdParties } = component
  const isMore = of || included || minimum || maximum !== undefined || yearFactors || audience || thirdParties
  if (scope !== 'group' || isMore || (kind !== 'graduated' && kind !== 'volume')) return undefined
  return { unit: unit!, kind, tiers: tiers! }
}
