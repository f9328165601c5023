/**
 * What every group would pay for the same package with only that group in it, as one table over all 2^n groups: bit i of a group
 * stands for the i-th participant of the package. Item by item: fixed amounts for every group with a user in it, amounts per
 * user by subset doubling, units as the sum of a low and a high half priced by band. Cents over the horizon.
 * Example: setup 100 for both, joining 10 each: the table of two is 0, 110, 110, 120.
 */
import { maxTableParticipants, type Package, type PerUnit, type Scenario } from '../schema.ts'
import { marketOf, type Market } from './market.ts'
import { usesByIndex } from './package-cost.ts'
import { bandsOf } from './price.ts'

/** Throws RangeError above 24 participants. */
export function samePackageTable(scenario: Scenario, whole: Pick<Package, 'assignment' | 'uses'>): Float64Array {
  const market = marketOf(scenario)
  const uses = usesByIndex(market, whole)
  const players = [...scenario.participants.keys()].filter((p) => scenario.participants[p]!.id in whole.assignment)
  if (players.length > maxTableParticipants) throw new RangeError(`no table for ${players.length} participants`)
  const table = additive(players.map((p) => perUserAmounts(market, uses[p]!)))
  const maskOf = (...solutions: number[]) =>
    players.reduce((mask, p, bit) => (solutions.every((j) => uses[p]!.includes(j)) ? mask | (1 << bit) : mask), 0)
  scenario.solutions.forEach(({ offer: { setup, perYear } }, j) => {
    const mask = maskOf(j)
    addFixed(table, mask, setup + scenario.horizonYears * perYear.base)
    if (!perYear.perUnit || mask === 0) return
    const units = players.map((p, bit) => (mask & (1 << bit) ? market.units[j]![p]! : 0))
    addUnits(table, units, perYear.perUnit, scenario.horizonYears)
  })
  for (const { between, amount } of market.integrations) addFixed(table, maskOf(...between), amount)
  return table
}

function perUserAmounts({ scenario }: Market, used: readonly number[]): number {
  return used.reduce((total, j) => {
    const { joining, perYear } = scenario.solutions[j]!.offer
    return total + joining + scenario.horizonYears * perYear.perParticipant
  }, 0)
}

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

function addUnits(table: Float64Array, units: readonly number[], perUnit: PerUnit, horizon: number): void {
  const low = additive(units.slice(0, 12))
  const high = additive(units.slice(12))
  const price = pricing(perUnit, horizon)
  let group = 0
  for (const above of high) for (const below of low) table[group++]! += price(above + below)
}

/** The price function with everything known beforehand that does not depend on the units. */
function pricing({ kind, tiers }: PerUnit, horizon: number): (units: number) => number {
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
