/**
 * What every group would pay for the same package with only that group in it, as one table over all 2^n groups: bit i of a group
 * stands for the i-th participant of the package. Item by item: fixed amounts for every group with a user in it, amounts per
 * user by subset doubling, units as the sum of a low and a high half priced by band. Cents over the horizon.
 * Example: setup 100 for both, joining 10 each: the table of two is 0, 110, 110, 120.
 */
import { maxTableParticipants, type Package, type PerUnit, type Scenario } from '../schema.ts'
import { itemsOf } from './bill.ts'
import { marketOf, type Market } from './market.ts'
import { usesByIndex } from './package-cost.ts'
import { plainPerUnit } from './price-component.ts'
import { bandsOf } from './price.ts'
import { amountByJoiners, curveAmount, type Curve, type PriceLine } from './solution-prices.ts'

/** Above this many participants a package with discounts or licences, whose groups are billed one by one, has no table. */
export const maxTiedTable = 16

/** Throws RangeError above 24 participants. */
export function samePackageTable(scenario: Scenario, whole: Pick<Package, 'assignment' | 'uses'>): Float64Array {
  const market = marketOf(scenario)
  const uses = usesByIndex(market, whole)
  const players = [...scenario.participants.keys()].filter((p) => scenario.participants[p]!.id in whole.assignment)
  if (players.length > maxTableParticipants) throw new RangeError(`no table for ${players.length} participants`)
  if (market.discounts.length > 0 || market.licences.length > 0) return billedTable(market, players, uses)
  const table = additive(players.map((p) => perUserAmounts(market, p, uses[p]!)))
  const maskOf = (...solutions: number[]) =>
    players.reduce((mask, p, bit) => (solutions.every((j) => uses[p]!.includes(j)) ? mask | (1 << bit) : mask), 0)
  market.prices.forEach((prices, j) => {
    const mask = maskOf(j)
    addFixed(table, mask, prices.fixed)
    if (mask === 0) return
    for (const curve of prices.curves) {
      const payers = payersIn(mask, players, curve.pays)
      const units = players.map((p, bit) => (payers & (1 << bit) ? curve.units[p]! : 0))
      if (payers !== 0) addUnits(table, units, pricing(curve, scenario.horizonYears), payers)
    }
    for (const line of prices.byJoiners)
      addByJoiners(table, line, { players, payers: payersIn(mask, players, line.pays), horizon: scenario.horizonYears })
  })
  for (const { between, amount } of market.integrations) addFixed(table, maskOf(...between), amount)
  return table
}

/** Discounts and licences are no sums over solutions: every group has its own bill. */
function billedTable(market: Market, players: readonly number[], uses: readonly (readonly number[])[]): Float64Array {
  if (players.length > maxTiedTable) throw new RangeError(`no table with discounts for ${players.length} participants`)
  const bits = new Map(players.map((p, bit) => [p, bit]))
  return Float64Array.from({ length: 2 ** players.length }, (_, group) => {
    const inside = uses.map((own, p) => (bits.has(p) && group & (1 << bits.get(p)!) ? own : []))
    return itemsOf(market, inside).reduce((total, { amount }) => total + amount, 0)
  })
}

const payersIn = (mask: number, players: readonly number[], pays: readonly boolean[]): number =>
  players.reduce((payers, p, bit) => (pays[p] ? payers : payers & ~(1 << bit)), mask)

const perUserAmounts = ({ prices }: Market, participant: number, used: readonly number[]): number =>
  used.reduce((total, j) => total + prices[j]!.own[participant]!, 0)

/** Sum of the members' amounts for every group. */
function additive(amounts: readonly number[]): Float64Array {
  const table = new Float64Array(2 ** amounts.length)
  amounts.forEach((amount, bit) => {
    const size = 1 << bit
    for (let group = 0; group < size; group++) table[size + group] = table[group]! + amount
  })
  return table
}

function addFixed(table: Float64Array, mask: number, amount: number): void {
  if (amount === 0 || mask === 0) return
  for (let group = 1; group < table.length; group++) if ((group & mask) !== 0) table[group]! += amount
}

function addUnits(
  table: Float64Array,
  units: readonly number[],
  price: (units: number) => number,
  payers: number,
): void {
  const low = additive(units.slice(0, 12))
  const high = additive(units.slice(12))
  let group = 0
  if (price(0) === 0) for (const above of high) for (const below of low) table[group++]! += price(above + below)
  else
    for (const above of high)
      for (const below of low) {
        if ((group & payers) !== 0) table[group]! += price(above + below)
        group++
      }
}

/** Each user's amount for every number of users, over all groups with so many. */
function addByJoiners(
  table: Float64Array,
  line: PriceLine,
  { players, payers, horizon }: { players: readonly number[]; payers: number; horizon: number },
): void {
  const most = bitsIn(payers)
  const sums = Array.from({ length: most }, (_, at) =>
    players.map((p, bit) => (payers & (1 << bit) ? amountByJoiners(line, p, at + 1, horizon) : 0)),
  )
  for (let group = 1; group < table.length; group++) {
    const joiners = bitsIn(group & payers)
    if (joiners === 0) continue
    const amounts = sums[joiners - 1]!
    for (let rest = group & payers; rest !== 0; rest &= rest - 1)
      table[group]! += amounts[31 - Math.clz32(rest & -rest)]!
  }
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++
  return bits
}

/** The price function with everything known beforehand that does not depend on the units. */
function pricing(curve: Curve, horizon: number): (units: number) => number {
  const [line, ...others] = curve.lines
  const plain = others.length === 0 ? plainPerUnit(line!.priced) : undefined
  return plain
    ? plainPricing(plain, line!.priced.component.when === 'once' ? 1 : horizon)
    : (units) => curveAmount(curve, units, horizon)
}

function plainPricing({ kind, tiers }: PerUnit, horizon: number): (units: number) => number {
  const bands = bandsOf(tiers)
  const last = Float64Array.from(bands, (band) => band.last)
  const price = Float64Array.from(bands, (band) => horizon * band.price)
  const fixed = Float64Array.from(bands, (band) => horizon * (band.before - (band.first - 1) * band.price))
  const band = (units: number) => {
    let at = 0
    while (units > last[at]!) at++
    return at
  }
  if (kind === 'graduated')
    return (units) => {
      const at = band(units)
      return fixed[at]! + units * price[at]!
    }
  const later = bands.map((_, at) => Math.min(...bands.slice(at + 1).map((each) => horizon * each.first * each.price)))
  return (units) => {
    if (units === 0) return 0
    const at = band(units)
    return Math.min(units * price[at]!, later[at]!)
  }
}
