/**
 * Do the amounts of a scenario stay where single cents can be told apart? Bounded from above: everybody uses everything, every
 * unit at the highest price, every year at the highest factor, grants as if they had to be paid.
 * Example: setup 100, joining 10, two participants: at most 120.
 */
import type { Refusal } from '../../../kernel/refusal.ts'
import { largestTotal, type PriceComponent, type Scenario } from '../schema.ts'
import { shorthandComponents } from './price-component.ts'
import { priceLines, type PriceLine } from './solution-prices.ts'

export function tooLarge({ participants, solutions, integrations, licences = [], horizonYears }: Scenario): Refusal[] {
  const most = (components: readonly PriceComponent[]) =>
    priceLines(components, participants).reduce((sum, line) => sum + mostOf(line, horizonYears), 0)
  const amounts = solutions.map(({ offer }) => most([...shorthandComponents(offer), ...(offer.components ?? [])]))
  const others = [
    ...integrations.map(({ setup, perYear }) => setup + horizonYears * perYear),
    ...licences.map(({ price, memberComponents }) => price + most(memberComponents)),
  ]
  const total = [...amounts, ...others].reduce((a, b) => a + b, 0)
  if (total <= largestTotal) return []
  const worst = amounts.indexOf(Math.max(...amounts))
  return [{ code: 'amountsTooLarge', place: `solutions[${worst}].offer` }]
}

function mostOf({ priced: { component, of }, units, times }: PriceLine, horizon: number): number {
  const { when, scope, yearFactors = [1], minimum = 0, percent = 0 } = component
  const count = scope === 'participant' ? units.length : 1
  const base = of ? (percent / 100) * mostOfTariff(of, units, times) : mostOfTariff(component, units, times)
  return (when === 'once' ? 1 : horizon * Math.max(...yearFactors)) * (base + minimum * count)
}

function mostOfTariff(component: PriceComponent, units: Float64Array, times: Float64Array): number {
  const { scope, kind, price = 0, tiers = [], minimum = 0 } = component
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const count = scope === 'participant' ? sum(times) : 1
  const highest = Math.max(0, ...tiers.map((tier) => tier.price))
  const each = scope === 'participant' ? units.length : 1
  if (kind === 'flat') return Math.abs(price) * each
  return (kind === 'class' ? highest * count : highest * sum(units)) + minimum * each
}
