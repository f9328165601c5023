/**
 * An offer as a choice of one band for the group: the cost over the horizon is `fixed` + `perUnit` × units, as long as the units
 * stay within `least` … `most`; with `fill`, missing units up to `least` may be bought without use.
 * Graduated prices that only fall are the least of such lines, so the cheapest band chooses itself and needs no bounds.
 * Example: up to 100 at 10, then 7, horizon 1: lines 0 + 10 × units and 300 + 7 × units; 150 units cost 1350 on the second.
 */
import type { Offer } from '../schema.ts'
import { bandsOf, priceOf } from './price.ts'

export interface BandLine {
  fixed: number
  perUnit: number
  least: number
  most: number
  fill: boolean
}

/** The lines that matter for a group whose units lie between `fewest` (of one user that counts) and `all` (of everybody). */
export function bandLines({ setup, perYear }: Offer, horizon: number, fewest: number, all: number): BandLine[] {
  const group = setup + horizon * perYear.base
  const { perUnit } = perYear
  const free = { fixed: group, perUnit: 0, least: 0, most: Infinity, fill: false }
  if (!perUnit || all === 0) return [free]
  const bands = bandsOf(perUnit.tiers)
  const falling = bands.every((band, position) => position === 0 || band.price <= bands[position - 1]!.price)
  if (perUnit.kind === 'graduated')
    return bands
      .filter((band) => band.first <= all && (!falling || band.last >= fewest))
      .map((band) => ({
        fixed: group + horizon * (band.before - (band.first - 1) * band.price),
        perUnit: horizon * band.price,
        least: falling ? 0 : band.first - 1,
        most: falling ? Infinity : band.last,
        fill: false,
      }))
  return bands
    .filter((band) => band.last >= fewest && (band.first <= all || band.first * band.price <= priceOf(perUnit, all)))
    .map((band) => ({
      fixed: group,
      perUnit: horizon * band.price,
      least: band.first === 1 ? 0 : band.first,
      most: falling ? Infinity : band.last,
      fill: true,
    }))
}
