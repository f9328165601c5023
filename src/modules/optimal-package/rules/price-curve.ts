/**
 * What a group pays for q units together, cut into pieces that are straight lines: fixed + perUnit × q for least ≤ q ≤ most.
 * Cut where a tier begins, where the included units end, where buying up to the next tier becomes cheaper, and where a
 * minimum or maximum takes over. Where factors, percentages or third parties round each year to the cent, the line is put just
 * below the amounts (`isBelow`), so that a program made of it never overrates a cost.
 * Example: 20 units free, then 10, at most 500: 0 up to 20; −200 + 10 × q up to 69; 500 from 70 on.
 */
import type { PriceComponent } from '../schema.ts'
import { amountFor, factorOf, plainPerUnit, unclamped, type Priced } from './price-component.ts'
import { bandsOf } from './price.ts'
import { curveAmount, type Curve, type SolutionPrices } from './solution-prices.ts'

export interface Piece {
  least: number
  most: number
  fixed: number
  perUnit: number
  isBelow: boolean
}

/** Pieces from `fewest` to `all` units. */
export function piecesOf(curve: Curve, horizon: number, fewest: number, all: number): Piece[] {
  const starts = new Set([fewest])
  for (const { priced } of curve.lines)
    for (const start of startsOf(priced, fewest, all)) if (start > fewest && start <= all) starts.add(start)
  const ordered = [...starts].sort((a, b) => a - b)
  return ordered.map((least, at) => pieceOf(curve, horizon, least, (ordered[at + 1] ?? all + 1) - 1))
}

function pieceOf(curve: Curve, horizon: number, least: number, most: number): Piece {
  const first = curveAmount(curve, least, horizon)
  const perUnit = most > least ? (curveAmount(curve, most, horizon) - first) / (most - least) : 0
  const line = { least, most, fixed: first - perUnit * least, perUnit }
  const { above, isExact } = offLine(curve, horizon, line)
  return { ...line, fixed: line.fixed - above, isBelow: !isExact }
}

/** Of a short piece every amount is looked at. */
const short = 100

/** How far the line may be above the amounts, because these are rounded. */
function offLine(curve: Curve, horizon: number, { least, most, fixed, perUnit }: Omit<Piece, 'isBelow'>) {
  const possible = curve.lines.reduce((sum, { priced }) => sum + roundedAway(priced, horizon, least, most), 0)
  if (most - least < 2 || possible === 0) return { above: 0, isExact: true }
  if (most - least > short) return { above: possible, isExact: false }
  const off = Array.from({ length: most - least - 1 }, (_, at) => {
    const units = least + 1 + at
    return fixed + perUnit * units - curveAmount(curve, units, horizon)
  })
  return { above: Math.max(0, ...off), isExact: off.every((each) => Math.abs(each) < 1e-6) }
}

/** Both ends of a piece and every amount between them are rounded. */
function roundedAway(priced: Priced, horizon: number, least: number, most: number): number {
  const { component, of } = priced
  if (!isRounded(priced) || amountFor(priced, least) === amountFor(priced, most)) return 0
  const { when, yearFactors, thirdParties = [] } = component
  const years = Array.from({ length: when === 'once' ? 1 : horizon }, (_, year) => factorOf(yearFactors, year))
  const ofAmount = of ? 0.5 : 0
  return 2 * years.reduce((sum, factor) => sum + ofAmount * factor + 0.5 + 0.5 * thirdParties.length, 0)
}

const isRounded = ({ component, of }: Priced): boolean =>
  Boolean(of ?? component.thirdParties ?? component.yearFactors?.some((factor) => !Number.isInteger(factor)))

/** First units of all straight pieces of one component. */
function startsOf(priced: Priced, fewest: number, all: number): number[] {
  const { component, of } = priced
  const raw = [fewest, ...tariffStarts(of ?? component)].filter((start) => start >= fewest && start <= all)
  if (!of) return clampStarts((units) => unclamped(priced, units), component, raw, all)
  const inner = { component: of, of: undefined }
  const within = clampStarts((units) => unclamped(inner, units), of, raw, all)
  return clampStarts((units) => unclamped(priced, units), component, within, all)
}

function tariffStarts({ kind, tiers = [], included = 0 }: PriceComponent): number[] {
  const ends = tiers.flatMap(({ upTo }) => upTo ?? [])
  if (kind === 'flat') return []
  if (kind === 'class') return ends.map((end) => end + 1)
  const tierStarts = [included + 1, ...ends.map((end) => included + end + 1)]
  if (kind === 'graduated') return tierStarts
  const bands = bandsOf(tiers)
  const buyingUp = bands.flatMap(({ price }, at) => {
    const later = Math.min(...bands.slice(at + 1).map((band) => band.first * band.price))
    return price > 0 && later < Infinity ? [included + Math.floor(later / price) + 1] : []
  })
  return [...tierStarts, ...buyingUp]
}

/** Further starts where an amount that rises or falls on a piece passes its minimum or maximum. */
function clampStarts(
  amount: (units: number) => number,
  { minimum, maximum }: PriceComponent,
  starts: readonly number[],
  all: number,
): number[] {
  const ordered = [...new Set(starts)].sort((a, b) => a - b)
  const limits = [minimum, maximum].filter((limit) => limit !== undefined)
  const passed = ordered.flatMap((first, at) => {
    const last = (ordered[at + 1] ?? all + 1) - 1
    return limits.flatMap((limit) => [
      ...passing((units) => amount(units) >= limit, first, last),
      ...passing((units) => amount(units) > limit, first, last),
    ])
  })
  return [...ordered, ...passed]
}

/** The first number of units for which the answer is no longer that of `first`. */
function passing(holds: (units: number) => boolean, first: number, last: number): number[] {
  const before = holds(first)
  if (holds(last) === before) return []
  let [low, high] = [first, last]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle) === before) low = middle
    else high = middle
  }
  return [high]
}

/** Is the amount the least of all lines, so that they need no bounds? Exact lines that get flatter, without a jump. */
export function isConcave(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, at) => {
    const next = pieces[at + 1]
    if (piece.isBelow) return false
    if (!next) return true
    const step = next.fixed + next.perUnit * next.least - (piece.fixed + piece.perUnit * piece.most)
    return piece.perUnit >= step && step >= next.perUnit
  })
}

/** Does nobody ever pay less because somebody uses more, and is nothing rounded that depends on the units of the group? */
export function isMonotone({ fixed, own, curves, byJoiners }: SolutionPrices, horizon: number): boolean {
  return (
    fixed >= 0 &&
    own.every((amount) => amount >= 0) &&
    byJoiners.every(({ priced: { component, of } }) => rises((of ?? component).tiers!.map(({ price }) => price))) &&
    curves.every((curve) => {
      if (curve.lines.every(({ priced }) => plainPerUnit(priced))) return true
      if (curve.lines.some(({ priced }) => isRounded(priced))) return false
      const all = curve.units.reduce((sum, units, p) => sum + (curve.pays[p] ? units : 0), 0)
      const ends = piecesOf(curve, horizon, 0, all).flatMap(({ least, most }) => [least, most])
      return rises([0, ...ends.map((units) => curveAmount(curve, units, horizon))])
    })
  )
}

const rises = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value >= values[at - 1]!)
