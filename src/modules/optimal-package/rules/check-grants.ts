/**
 * Grants and discounts may make a package cheaper, never pay more than it costs: nobody shares out a profit. Sufficient, and easy to
 * say: nobody's own amounts are below 0; the amounts of the group with those of its cheapest user are not; and the discounts on a
 * solution together take no more than the least that it can cost.
 * Example: setup 1,000 and a grant of 1,200 to the group, joining 100: refused, because a single user would be paid 100.
 */
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Scenario } from '../schema.ts'
import { piecesOf } from './price-curve.ts'
import { discountsIn, licencesIn, type SharedDiscount } from './shared-prices.ts'
import { curveAmount, solutionPrices, type Curve, type SolutionPrices } from './solution-prices.ts'

export function grantFindings(scenario: Scenario): Refusal[] {
  const { solutions, participants, horizonYears } = scenario
  const hasGrants = solutions.some(({ offer }) => offer.components?.some(({ price = 0 }) => price < 0))
  const licences = licencesIn(scenario)
  if (!hasGrants && !scenario.discounts && licences.length === 0) return []
  const prices = solutions.map((solution) => solutionPrices(solution, participants, horizonYears))
  const least = prices.map((each) => leastBill(each, horizonYears))
  const own = prices.map((each) => Math.min(...each.own))
  const grants = solutions.flatMap((_, j) =>
    own[j]! < 0 || least[j]! < 0 ? [{ code: 'grantsTooLarge', place: `solutions[${j}].offer.components` }] : [],
  )
  const members = licences.flatMap((licence, at) =>
    licence.own.some((amount) => amount < 0)
      ? [{ code: 'grantsTooLarge', place: `licences[${at}].memberComponents` }]
      : [],
  )
  if (grants.length + members.length > 0) return [...grants, ...members]
  // Who pays by a licence has less from which a discount could be taken.
  const ownLeast = own.map((amount, j) =>
    Math.min(amount, ...licences.filter(({ solution }) => solution === j).flatMap((each) => [...each.own])),
  )
  const groupLeast = least.map((amount, j) => amount - (own[j]! - ownLeast[j]!))
  return discountFindings(discountsIn(scenario), { own: ownLeast, group: groupLeast })
}

/** Each discount as a part of the least that its solutions cost; on no solution more than all of it. */
function discountFindings(discounts: readonly SharedDiscount[], least: { own: number[]; group: number[] }): Refusal[] {
  const taken = new Map<number, number>()
  return discounts.flatMap(({ solutions, atLeast, of, amount, share }, at) => {
    const floors = solutions.map((j) => (of === 'group' ? least.group : least.own)[j]!).sort((a, b) => a - b)
    const floor = floors.slice(0, atLeast).reduce((sum, each) => sum + each, 0)
    const part = share / 1e6 + (amount === 0 ? 0 : amount / floor)
    for (const solution of solutions) taken.set(solution, (taken.get(solution) ?? 0) + part)
    const most = Math.max(...solutions.map((solution) => taken.get(solution)!))
    return most <= 1 ? [] : [{ code: 'discountTooLarge', place: `discounts[${at}]` }]
  })
}

/** What any group of users pays at least, where nobody's own amounts are below 0. */
function leastBill({ fixed, own, curves }: SolutionPrices, horizon: number): number {
  const floors = curves.map((curve) => floorOf(curve, horizon))
  return Math.min(
    ...Array.from(own, (amount, p) => floors.reduce((sum, floor) => sum + floor(p), fixed + Math.max(0, amount))),
  )
}

/** The least that the group pays on a curve when this participant is in it. */
function floorOf(curve: Curve, horizon: number): (participant: number) => number {
  const all = curve.units.reduce((sum, units, p) => sum + (curve.pays[p] ? units : 0), 0)
  const ends = piecesOf(curve, horizon, 0, all).flatMap(({ least, most }) => [least, most])
  const amounts = ends.map((units) => ({ units, amount: curveAmount(curve, units, horizon) }))
  const somebodyElse = Math.min(0, ...amounts.map(({ amount }) => amount))
  return (participant) => {
    if (!curve.pays[participant]) return somebodyElse
    const own = curve.units[participant]!
    const further = amounts.filter(({ units }) => units >= own).map(({ amount }) => amount)
    return Math.min(curveAmount(curve, own, horizon), ...further)
  }
}
