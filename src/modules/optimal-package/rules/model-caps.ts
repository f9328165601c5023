/**
 * The rows of the package model that count pairs of participant and need, or whole sets of solutions: the cap on vendors, the
 * cap on lock-in, and "not the same set of solutions again". All in whole numbers.
 * Example: ten pairs, share 0.6: at most six pairs with each vendor, and solutions of others open that can take four.
 */
import { atMost, wholeLockIn } from './limits.ts'
import type { Market } from './market.ts'
import type { ProgramBuilder } from './program-builder.ts'

/** Columns whose sum says whether a participant uses a solution. */
export type Uses = Map<number, Map<number, number[]>>

/** For each solution the columns whose sum says whether it is open. */
export type Opened = Map<number, number[]>

export interface Covering {
  participant: number
  need: number
  /** For each solution that can cover it, the columns whose sum says whether it does. */
  by: Map<number, number[]>
  /** The column that says whether the participant takes part, where that is a choice. */
  join: number | undefined
}

export function caps(market: Market, build: ProgramBuilder, covers: readonly Covering[], opened: Opened): void {
  const { limits } = market.scenario
  if (limits.maxVendorShare !== undefined && limits.maxVendorShare < 1)
    for (const vendor of new Set(market.vendors)) {
      const most = atMost(limits.maxVendorShare, covers.length)
      vendorCap(build, covers, opened, { most, belongs: (solution) => market.vendors[solution] === vendor })
    }
  if (limits.maxLockIn !== undefined && limits.maxLockIn < 1)
    lockInCap(market, build, covers, atMost(limits.maxLockIn * wholeLockIn(market.scenario).scale, covers.length))
}

/** The second row follows from the first; it tells the solver how many solutions of others have to be open at least. */
function vendorCap(
  build: ProgramBuilder,
  covers: readonly Covering[],
  opened: Opened,
  { most, belongs }: { most: number; belongs: (solution: number) => boolean },
): void {
  const columns = covers.flatMap(({ by }) => [...by].flatMap(([solution, own]) => (belongs(solution) ? own : [])))
  if (columns.length <= most) return
  build.row({ upper: most }, columns)
  const others = [...opened].filter(([solution]) => !belongs(solution))
  const reach = (solution: number) => covers.filter(({ by }) => by.has(solution)).length
  build.row(
    { lower: covers.length - most },
    others.flatMap(([, opens]) => opens),
    others.flatMap(([solution, opens]) => opens.map(() => Math.min(reach(solution), covers.length - most))),
  )
}

export function lockInCap(market: Market, build: ProgramBuilder, covers: readonly Covering[], most: number): void {
  const { values } = wholeLockIn(market.scenario)
  const terms = covers.flatMap(({ by }) =>
    [...by].flatMap(([solution, own]) => own.map((column) => ({ column, value: values[solution]! }))),
  )
  build.row(
    { upper: most },
    terms.map(({ column }) => column),
    terms.map(({ value }) => value),
  )
}

/** Here a use has to serve a need, so that nothing is used, or opened, only to make something else cheaper or different. */
export function onlyToPurpose(
  market: Market,
  build: ProgramBuilder,
  { uses, opened, covers }: { uses: Uses; opened: Opened; covers: readonly Covering[] },
): void {
  for (const [p, own] of uses)
    for (const [solution, columns] of own) {
      const served = covers
        .filter(({ participant }) => participant === p)
        .flatMap(({ by }) => [...by].flatMap(([j, served]) => (market.closures[j]!.includes(solution) ? served : [])))
      if (!columns.some((column) => served.includes(column))) build.atMost(0, columns, served)
    }
  for (const [solution, opens] of opened)
    build.atMost(
      0,
      opens,
      [...uses.values()].flatMap((own) => own.get(solution) ?? []),
    )
}

/** Not the same set of solutions again. */
export function exclude(build: ProgramBuilder, opened: Opened, sets: readonly (readonly number[])[]): void {
  for (const set of sets) {
    const inSet = set.flatMap((solution) => opened.get(solution) ?? [])
    const outside = [...opened].flatMap(([solution, opens]) => (set.includes(solution) ? [] : opens))
    build.row({ lower: 1 - set.length }, [...outside, ...inSet], [...outside.map(() => 1), ...inSet.map(() => -1)])
  }
}
