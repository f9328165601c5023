/**
 * What a group pays for units as a choice of one line: `fixed` + `perUnit` × units over the horizon, as long as the units
 * stay within `least` … `most`; with `fill`, missing units up to `least` may be bought without use.
 * Prices that only get flatter are the least of their lines, so the cheapest line chooses itself and needs no bounds.
 * Example: up to 100 at 10, then 7, horizon 1: lines 0 + 10 × units and 300 + 7 × units; 150 units cost 1350 on the second.
 */
import type { PerUnit } from '../schema.ts'
import { plainPerUnit } from './price-component.ts'
import { isConcave, piecesOf } from './price-curve.ts'
import { bandsOf, priceOf } from './price.ts'
import type { Curve } from './solution-prices.ts'

export interface BandLine {
  fixed: number
  perUnit: number
  least: number
  most: number
  fill: boolean
  /** May it lie below what is paid? */
  isBelow?: boolean
}

export const freeLine: BandLine = { fixed: 0, perUnit: 0, least: 0, most: Infinity, fill: false }

/** The lines that matter for a group whose units lie between `fewest` (of one user that counts) and `all` (of everybody). */
export function bandLines(curve: Curve, horizon: number, fewest: number, all: number): BandLine[] {
  const [line, ...others] = curve.lines
  const perUnit = others.length === 0 ? plainPerUnit(line!.priced) : undefined
  if (perUnit) return plainLines(perUnit, line!.priced.component.when === 'once' ? 1 : horizon, fewest, all)
  const pieces = piecesOf(curve, horizon, fewest, all)
  const isFree = isConcave(pieces)
  return pieces.map(({ least, most, ...piece }) => ({
    ...piece,
    least: isFree || least === fewest ? 0 : least,
    most: isFree || most === all ? Infinity : most,
    fill: false,
  }))
}

function plainLines({ kind, tiers }: PerUnit, years: number, fewest: number, all: number): BandLine[] {
  if (all === 0) return [freeLine]
  const bands = bandsOf(tiers)
  const falling = bands.every((band, position) => position === 0 || band.price <= bands[position - 1]!.price)
  if (kind === 'graduated')
    return bands
      .filter((band) => band.first <= all && (!falling || band.last >= fewest))
      .map((band) => ({
        fixed: years * (band.before - (band.first - 1) * band.price),
        perUnit: years * band.price,
        least: falling ? 0 : band.first - 1,
        most: falling ? Infinity : band.last,
        fill: false,
      }))
  const most = priceOf({ unit: '', kind, tiers }, all)
  return bands
    .filter((band) => band.last >= fewest && (band.first <= all || band.first * band.price <= most))
    .map((band) => ({
      fixed: 0,
      perUnit: years * band.price,
      least: band.first === 1 ? 0 : band.first,
      most: falling ? Infinity : band.last,
      fill: true,
    }))
}
