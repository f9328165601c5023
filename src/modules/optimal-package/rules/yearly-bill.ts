/**
 * What one offer costs a group, or one alone, year by year in cents: each component as a line, with what third parties pay of it. Sums
 * are those of the bill of a package in which everybody uses this solution alone: to the cent.
 * Example: setup 100 for the group, joining 10, base 20 a year, two participants, 3 years: 100 + 2 × 10 + 20 = 140, then 20, 20.
 */
import type { BoughtBeyond, Offer, Participant } from '../schema.ts'
import { plainPerUnit, yearByYear, type Years } from './price-component.ts'
import { boughtBeyond } from './price.ts'
import { solutionPrices, type PriceLine } from './solution-prices.ts'

export type Payer = Pick<Participant, 'inhabitants' | 'quantities' | 'tags'>

export interface YearlyLine {
  /** Of the component, or one of the kinds of cost of the short form. */
  name: string
  isShorthand: boolean
  /** What is summed over the group before tiers apply, or counted for each. */
  scope: 'group' | 'participant'
  /** What is counted, and how many that are together; without it a fixed amount. */
  unit: string | undefined
  quantity: number
  /** How many pay. */
  payers: number
  years: readonly number[]
  thirdParties: readonly { source: string; years: readonly number[] }[]
  /** Only where more units are bought than needed, because that is cheaper; `otherwise` for one year. */
  beyond: BoughtBeyond | undefined
}

export interface YearlyBill {
  lines: readonly YearlyLine[]
  /** What is left to pay in each year. */
  years: readonly number[]
  total: number
  /** What each causes by itself, over all years; the rest is shared by all. */
  own: readonly number[]
}

export function yearlyBill(offer: Offer, payers: readonly Payer[], horizon: number): YearlyBill {
  const participants = payers.map((payer, at): Participant => ({ id: String(at), needs: [''], ...payer }))
  const { lines } = solutionPrices(
    { id: '', covers: [], requires: [], conflicts: [], lockIn: 0, offer },
    participants,
    horizon,
  )
  const parts = lines.map((line) => partsOf(line, horizon))
  const shown = parts.flatMap((each) => lineOf(each, horizon))
  const years = Array.from({ length: horizon }, (_, year) => add(shown.map((line) => net(line, year))))
  return { lines: shown, years, total: add(years), own: participants.map((_, at) => ownOf(parts, at)) }
}

/** Who pays a line, and for the group once, or for each of them, what. */
interface Parts {
  line: PriceLine
  paying: readonly number[]
  years: readonly Years[]
}

function partsOf(line: PriceLine, horizon: number): Parts {
  const { basis, pays, units, times, priced } = line
  const paying = [...pays.keys()].filter((at) => pays[at])
  if (paying.length === 0) return { line, paying, years: [] }
  if (basis === 'group') return { line, paying, years: [yearByYear(priced, horizon, sumOf(units, paying))] }
  const years = paying.map((at) =>
    basis === 'joiners'
      ? yearByYear(priced, horizon, paying.length, times[at])
      : yearByYear(priced, horizon, units[at]!),
  )
  return { line, paying, years }
}

function lineOf({ line, paying, years }: Parts, horizon: number): YearlyLine[] {
  if (years.length === 0) return []
  const { component, of } = line.priced
  const { unit } = of ?? component
  const quantity = sumOf(line.units, paying)
  const plain = plainPerUnit(line.priced)
  const beyond = plain && boughtBeyond(plain, quantity)
  return [
    {
      name: component.name,
      isShorthand: line.isShorthand,
      scope: component.scope,
      unit,
      quantity,
      payers: paying.length,
      years: together(
        years.map(({ amounts }) => amounts),
        horizon,
      ),
      thirdParties: (component.thirdParties ?? []).map(({ source }, at) => ({
        source,
        years: together(
          years.map(({ paidByOthers }) => paidByOthers[at]!),
          horizon,
        ),
      })),
      beyond: beyond && { ...beyond, unit: plain.unit, needed: quantity },
    },
  ]
}

const ownOf = (parts: readonly Parts[], participant: number): number =>
  add(
    parts.map(({ line, paying, years }) => {
      const at = line.basis === 'group' ? -1 : paying.indexOf(participant)
      return at < 0 ? 0 : add(years[at]!.amounts) - add(years[at]!.paidByOthers.flat())
    }),
  )

const net = ({ years, thirdParties }: YearlyLine, year: number): number =>
  years[year]! - add(thirdParties.map((each) => each.years[year]!))

/** What is paid once stands in the first year. */
const together = (rows: readonly (readonly number[])[], horizon: number): number[] =>
  Array.from({ length: horizon }, (_, year) => add(rows.map((row) => row[year] ?? 0)))

const sumOf = (units: Float64Array, paying: readonly number[]): number => add(paying.map((at) => units[at]!))
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
