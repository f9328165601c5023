/**
 * The parts of a price that need columns of their own in the package model. A curve or a price by the number of users beside the
 * first curve: open one band, and everybody of the audience pays within it. A discount: a column that may be 1 where enough is
 * used; in percent, products of that column with what is paid. A licence: a column for it, and one for each member that pays
 * by it. Discounts on rounded amounts may be overrated by half a cent, never underrated (`isBelow` of the builder).
 * Example: discount of 50 on a and b for the group: given ≤ open(a), given ≤ open(b), cost −50.
 */
import { bandLines, type BandLine } from './bands.ts'
import type { Market } from './market.ts'
import type { Opened, Uses } from './model-caps.ts'
import type { ProgramBuilder } from './program-builder.ts'
import { discountOn, type SharedDiscount } from './shared-prices.ts'
import { amountByJoiners, type Curve, type PriceLine } from './solution-prices.ts'

/** A column and what it adds to an amount when it is 1 (or for each unit that is bought without use, up to `most`). */
export interface Charge {
  column: number
  cost: number
  most?: number
}

/** By solution: what the group pays together; by solution and participant: what it pays by the number of users. */
export interface Charges {
  group: Map<number, Charge[]>
  byJoiners: Map<number, Map<number, Charge[]>>
}

interface Priced {
  solution: number
  users: readonly number[]
  /** The curve that is part of the uses themselves. */
  main: Curve | undefined
}

export function furtherPrices(
  market: Market,
  build: ProgramBuilder,
  { solution, users, main }: Priced,
  { uses, charges }: { uses: Uses; charges: Charges },
): void {
  const horizon = market.scenario.horizonYears
  const { curves, byJoiners } = market.prices[solution]!
  const useOf = (participant: number) => uses.get(participant)!.get(solution)!
  const group = charges.group.get(solution)!
  for (const curve of curves) {
    const payers = users.filter((participant) => curve.pays[participant])
    if (curve === main || payers.length === 0) continue
    const units = payers.map((participant) => curve.units[participant]!)
    const all = units.reduce((a, b) => a + b)
    const lines = bandLines(curve, horizon, Math.min(...units), all)
    const perUnit = (line: BandLine) => units.map((each) => line.perUnit * each)
    const bands = lines.map((line) => ({ line, each: perUnit(line) }))
    for (const { open, shares, unused } of banded(build, bands, { units, all, uses: payers.map(useOf) }))
      group.push(open, ...shares, ...unused)
  }
  for (const line of byJoiners) {
    const payers = users.filter((participant) => line.pays[participant])
    const bands = joinerBands(line, payers, horizon)
    const units = payers.map(() => 1)
    for (const { shares } of banded(build, bands, { units, all: payers.length, uses: payers.map(useOf) }))
      shares.forEach((share, at) => charge(charges.byJoiners, solution, payers[at]!).push(share))
  }
}

function charge(all: Charges['byJoiners'], solution: number, participant: number): Charge[] {
  const own = all.get(solution) ?? new Map<number, Charge[]>()
  const list = own.get(participant) ?? []
  all.set(solution, own.set(participant, list))
  return list
}

interface Band {
  line: BandLine
  /** What each payer adds in this band. */
  each: readonly number[]
}

function joinerBands(line: PriceLine, payers: readonly number[], horizon: number): Band[] {
  const { component, of } = line.priced
  let first = 1
  return (of ?? component).tiers!.flatMap(({ upTo = Infinity }) => {
    const least = first
    first = Math.max(first, upTo + 1)
    if (least > Math.min(upTo, payers.length)) return []
    const each = payers.map((participant) => amountByJoiners(line, participant, least, horizon))
    return [{ line: { fixed: 0, perUnit: 0, least: least === 1 ? 0 : least, most: upTo, fill: false }, each }]
  })
}

interface Payers {
  units: readonly number[]
  all: number
  /** For each payer the columns whose sum says whether it uses the solution. */
  uses: readonly (readonly number[])[]
}

function banded(build: ProgramBuilder, bands: readonly Band[], { units, all, uses }: Payers) {
  const opened = bands.map(({ line, each }) => {
    const open = build.binary(line.fixed)
    const shares = each.map((cost) => ({ column: build.continuous(cost, 1), cost }))
    const columns = shares.map(({ column }) => column)
    for (const column of columns) build.atMost(0, [column], [open])
    build.atMost(0, [open], columns)
    const unused = bandBounds(build, line, { open, columns, units, all })
    if (line.isBelow) build.isBelow = true
    return { open: { column: open, cost: line.fixed }, shares, unused }
  })
  uses.forEach((use, at) => {
    const within = opened.map(({ shares }) => shares[at]!.column)
    build.row({ lower: 0, upper: 0 }, [...within, ...use], [...within.map(() => 1), ...use.map(() => -1)])
  })
  const opens = opened.map(({ open }) => open.column)
  if (opens.length > 1) build.atMost(1, opens)
  return opened
}

type BandColumns = { open: number; columns: number[]; units: readonly number[]; all: number }

/** Keeps the units of an open line within it; returns what is bought without use. */
export function bandBounds(
  build: ProgramBuilder,
  line: BandLine,
  { open, columns, units, all }: BandColumns,
): Charge[] {
  const unused: Charge[] = []
  if (line.least > (line.fill ? Math.min(...units) : 0)) {
    if (line.fill) unused.push({ column: build.continuous(line.perUnit), cost: line.perUnit, most: line.least })
    const further = unused.map(({ column }) => column)
    build.row({ lower: 0 }, [...columns, ...further, open], [...units, ...further.map(() => 1), -line.least])
  }
  if (line.most < all) build.row({ upper: 0 }, [...columns, open], [...units, -line.most])
  return unused
}

interface Tied {
  uses: Uses
  opened: Opened
  charges: Charges
}

/** Discounts and licences. */
export function sharedPrices(market: Market, build: ProgramBuilder, tied: Tied): void {
  /** For each discount the column that says whether this participant has it. */
  const given = market.discounts.map((discount) =>
    discount.of === 'group'
      ? groupDiscount(market, build, discount, tied)
      : participantDiscounts(market, build, discount, tied),
  )
  const at = (participant: number) => given.map((columnOf) => columnOf(participant))
  licences(market, build, tied.uses, at)
  build.owner = undefined
}

type ColumnOf = (participant: number) => number | undefined

function groupDiscount(
  market: Market,
  build: ProgramBuilder,
  discount: SharedDiscount,
  { uses, opened, charges }: Tied,
): ColumnOf {
  const present = discount.solutions.filter((solution) => opened.has(solution))
  if (present.length < discount.atLeast) return () => undefined
  const share = discount.share / 1e6
  const group = present.map((solution) =>
    charges.group.get(solution)!.map((each) => ({ ...each, gain: share * each.cost })),
  )
  const overrated = group.filter((each) => each.some(({ gain }) => !Number.isInteger(gain))).length / 2
  if (overrated > 0) build.isBelow = true
  build.owner = undefined
  const given = build.binary(-discount.amount - overrated)
  enough(
    build,
    given,
    discount.atLeast,
    present.map((solution) => opened.get(solution)!),
  )
  for (const { column, gain, most } of group.flat()) both(build, [column], given, { gain, most })
  for (const participant of uses.keys())
    ownDiscounts(market, build, { discount, participant, given }, { uses, charges })
  return () => given
}

function participantDiscounts(
  market: Market,
  build: ProgramBuilder,
  discount: SharedDiscount,
  { uses, charges }: Pick<Tied, 'uses' | 'charges'>,
): ColumnOf {
  const columns = new Map<number, number>()
  for (const [participant, own] of uses) {
    const present = discount.solutions.flatMap((solution) => (own.has(solution) ? [own.get(solution)!] : []))
    if (present.length < discount.atLeast) continue
    build.owner = participant
    const given = build.binary(-discount.amount)
    columns.set(participant, given)
    enough(build, given, discount.atLeast, present)
    ownDiscounts(market, build, { discount, participant, given }, { uses, charges })
  }
  return (participant) => columns.get(participant)
}

/** Given only where at least so many of these are 1. */
function enough(build: ProgramBuilder, given: number, atLeast: number, sums: readonly (readonly number[])[]): void {
  if (atLeast === sums.length) for (const columns of sums) build.atMost(0, [given], columns)
  else {
    const all = sums.flat()
    build.row({ lower: 0 }, [...all, given], [...all.map(() => 1), -atLeast])
  }
}

interface OwnDiscount {
  discount: SharedDiscount
  participant: number
  given: number
}

function ownDiscounts(
  market: Market,
  build: ProgramBuilder,
  { discount, participant, given }: OwnDiscount,
  { uses, charges }: Pick<Tied, 'uses' | 'charges'>,
): void {
  build.owner = participant
  for (const solution of discount.solutions) {
    const use = uses.get(participant)!.get(solution)
    if (!use) continue
    both(build, use, given, { gain: discountOn(market.prices[solution]!.own[participant]!, discount) })
    const byJoiners = charges.byJoiners.get(solution)?.get(participant) ?? []
    for (const { column, cost } of byJoiners) both(build, [column], given, { gain: discountOn(cost, discount) })
  }
}

/** The gain once for each unit of a sum of columns (at most `most`) where `given` is 1 as well. */
function both(
  build: ProgramBuilder,
  columns: readonly number[],
  given: number,
  { gain, most = 1 }: { gain: number; most?: number | undefined },
): void {
  if (gain === 0) return
  const product = build.continuous(-gain, most)
  if (gain > 0) {
    build.atMost(0, [product], columns)
    build.row({ upper: 0 }, [product, given], [1, -most])
  } else build.row({ upper: most }, [...columns, given, product], [...columns.map(() => 1), most, -1])
}

function licences(
  market: Market,
  build: ProgramBuilder,
  uses: Uses,
  given: (participant: number) => (number | undefined)[],
): void {
  for (const { solution, holder, members, price, own } of market.licences) {
    const holding = uses.get(holder)?.get(solution)
    if (!holding) continue
    build.owner = holder
    const taken = build.binary(price)
    build.atMost(0, [taken], holding)
    for (const member of members) {
      const use = uses.get(member)?.get(solution)
      const standard = market.prices[solution]!.own[member]!
      if (!use || standard <= own[member]!) continue
      build.owner = member
      const pays = build.binary(own[member]! - standard)
      build.atMost(0, [pays], [taken])
      build.atMost(0, [pays], use)
      market.discounts.forEach((discount, at) => {
        const column = given(member)[at]
        if (column === undefined || !discount.solutions.includes(solution)) return
        const gain = discountOn(own[member]!, discount) - discountOn(standard, discount)
        both(build, [pays], column, { gain })
      })
    }
  }
}
