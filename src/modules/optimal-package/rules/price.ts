/**
 * What a number of units costs per year, in cents.
 * Graduated: each unit at the price of its band. Volume: all units at the reached band's price, where buying more units than
 * needed is allowed when that is cheaper, so the cost never falls when units are taken away. `upTo` is the last unit of its band.
 * Example: 150 units, bands up to 100 at 10 and then 7: graduated 100 × 10 + 50 × 7 = 1350; volume 150 × 7 = 1050;
 * 90 units by volume cost 101 × 7 = 707, because 101 units cost less than 90 × 10.
 */
import type { PerUnit, Tier } from '../schema.ts'

/** One band: units from `first` to `last` (inclusive, perhaps Infinity), `before` = graduated price of all units before it. */
export interface Band {
  first: number
  last: number
  price: number
  before: number
}

export function bandsOf(tiers: readonly Tier[]): Band[] {
  let last = 0
  let before = 0
  return tiers.map((tier) => {
    const band = { first: last + 1, last: tier.upTo ?? Infinity, price: tier.price, before }
    before += (band.last - last) * tier.price
    last = band.last
    return band
  })
}

export function priceOf(perUnit: PerUnit | undefined, units: number): number {
  if (!perUnit || units === 0) return 0
  const bands = bandsOf(perUnit.tiers)
  return perUnit.kind === 'graduated' ? graduated(bands, units) : volume(bands, units)
}

/** Where more units are bought than needed: how many, at which price, and what the needed ones would cost; undefined elsewhere. */
export function boughtBeyond(perUnit: PerUnit | undefined, units: number): Beyond | undefined {
  if (perUnit?.kind !== 'volume' || units === 0) return undefined
  const cost = priceOf(perUnit, units)
  const own = bandsOf(perUnit.tiers).find((band) => units <= band.last)!
  const further = bandsOf(perUnit.tiers).find((band) => band.first > units && band.first * band.price === cost)
  if (!further || own.price * units === cost) return undefined
  return { bought: further.first, price: further.price, otherwise: own.price * units }
}

export interface Beyond {
  bought: number
  price: number
  otherwise: number
}

/** What the budget counts: every unit at the first band's price. */
export function firstBandPrice(perUnit: PerUnit | undefined, units: number): number {
  return perUnit ? perUnit.tiers[0]!.price * units : 0
}

function graduated(bands: readonly Band[], units: number): number {
  const band = bands.find((each) => units <= each.last)!
  return band.before + (units - band.first + 1) * band.price
}

function volume(bands: readonly Band[], units: number): number {
  const within = bands.filter((band) => units <= band.last)
  return Math.min(...within.map((band) => Math.max(units, band.first) * band.price))
}
