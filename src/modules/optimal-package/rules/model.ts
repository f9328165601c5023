/**
 * The package as a mixed-integer program, costs in cents over the horizon.
 * Facility location with bands as facilities (Erlenkotter 1978, Holmberg 1994): open[solution][band] is binary, use[participant]
 * [solution][band] ≤ open, at most one band per solution; every need is covered by a use; companions, conflicts, integrations as
 * rows. Who covers which need is a column of its own only where the caps on vendors and lock-in have to count it.
 * Example: two participants, one solution at setup 100 and joining 10: open once, used twice, optimum 120.
 */
import type { LinearProgram } from '../../../kernel/linear-program.ts'
import { bandLines, freeLine } from './bands.ts'
import { budgetShare, type Market } from './market.ts'
import { caps, exclude, lockInCap, onlyToPurpose, type Covering, type Opened, type Uses } from './model-caps.ts'
import { bandBounds, furtherPrices, sharedPrices, type Charge, type Charges } from './model-prices.ts'
import type { Choice } from './package-cost.ts'
import { ProgramBuilder } from './program-builder.ts'

export interface ModelOptions {
  /** Indices; all when absent. */
  participants?: readonly number[]
  /** Are the caps of the scenario and the budgets in force? */
  withLimits?: boolean
  /** Solutions that may not be used. */
  without?: readonly number[]
  /** Sets of solutions that are not wanted again. */
  excluded?: readonly (readonly number[])[]
  /** What participants (by index) cannot pay together, though a budget row of the program lets it pass by a rounding. */
  overBudget?: readonly { participant: number; solutions: readonly number[] }[]
  /** Assignments that exceed a cap on pairs by less than the solver can see. */
  forbidden?: readonly Choice[]
  /** What has been used in packages that are known: for each participant its solutions. */
  known?: readonly (readonly (readonly number[])[])[]
  /** Cap on the lock-in summed over all pairs, in whole units of limits.ts. */
  mostLockIn?: number
  /** Per participant (by index): taking part is a choice that earns this prize. */
  prizes?: ArrayLike<number>
  /** With prizes: these take part in any case. */
  joining?: readonly number[]
}

export interface PackageModel {
  program: LinearProgram
  /** For each row the participant it is about, if it is about one. */
  owners: readonly (number | undefined)[]
  /** For each wanted participant, for each need: a solution, undefined for one that stays out. */
  choiceIn: (values: ArrayLike<number>) => (number[] | undefined)[]
  /** May the objective lie below what is paid, by what is rounded to the cent? */
  isBelow: boolean
}

export function packageModel(market: Market, options: ModelOptions): PackageModel {
  const inside = options.participants ?? [...market.needs.keys()]
  const build = new ProgramBuilder()
  const without = new Set(options.without)
  const uses = new Map(inside.map((p) => [p, new Map<number, number[]>()]))
  const charges: Charges = { group: new Map(), byJoiners: new Map() }
  const opened = offers(market, build, { uses, charges, without })
  const counted =
    market.isTempting ||
    Boolean(options.excluded?.length) ||
    options.mostLockIn !== undefined ||
    capsPairs(market, options)
  const joins = options.prizes && participation(build, inside, options.prizes)
  for (const participant of options.joining ?? []) build.row({ lower: 1, upper: 1 }, [joins!.get(participant)!])
  const covers = coverage(market, build, { uses, joins, counted })
  for (const [p, own] of uses) {
    build.owner = p
    companions(market, build, own)
    conflicts(market, build, own)
    if (options.withLimits) budget(market, build, p, own)
  }
  for (const { participant, solutions } of options.overBudget ?? [])
    build.atMost(
      solutions.length - 1,
      solutions.flatMap((solution) => uses.get(participant)!.get(solution) ?? []),
    )
  build.owner = undefined
  for (const choice of options.forbidden ?? []) forbid(build, covers, choice)
  for (const used of options.known ?? []) otherUses(build, uses, used)
  integrations(market, build, uses)
  sharedPrices(market, build, { uses, opened, charges })
  if (options.withLimits) caps(market, build, covers, opened)
  if (options.mostLockIn !== undefined) lockInCap(market, build, covers, options.mostLockIn)
  if (options.excluded || market.isTempting) onlyToPurpose(market, build, { uses, opened, covers })
  if (options.excluded) exclude(build, opened, options.excluded)
  return {
    program: build.program,
    owners: build.owners,
    choiceIn: (values) => reading(market, covers, values, counted),
    isBelow: build.isBelow,
  }
}

function capsPairs({ scenario: { limits } }: Market, { withLimits }: ModelOptions): boolean {
  return Boolean(withLimits) && ((limits.maxLockIn ?? 1) < 1 || (limits.maxVendorShare ?? 1) < 1)
}

interface Wanted {
  uses: Uses
  charges: Charges
  without: ReadonlySet<number>
}

/** Bands to open, and uses that are tied to an open band; returns the columns that say a solution is open. */
function offers(market: Market, build: ProgramBuilder, { uses, charges, without }: Wanted): Opened {
  const horizon = market.scenario.horizonYears
  const hasDiscounts = market.discounts.length > 0
  const opened: Opened = new Map()
  market.prices.forEach(({ fixed, own, curves }, solution) => {
    if (market.closures[solution]!.some((each) => without.has(each))) return
    const users = [...uses.keys()].filter((p) => market.useful[p]!.includes(solution))
    if (users.length === 0) return
    const main = curves.find((curve) => users.every((p) => curve.pays[p]))
    const units = users.map((p) => (main ? main.units[p]! : 0))
    const all = units.reduce((a, b) => a + b)
    const lines = main ? bandLines(main, horizon, Math.min(...units), all) : [freeLine]
    const group: Charge[] = []
    const opens = lines.map((line) => {
      const open = build.binary(fixed + line.fixed)
      const columns = users.map((p, at) => {
        const use = build.binary(own[p]! + line.perUnit * units[at]!)
        build.atMost(0, [use], [open])
        const used = uses.get(p)!
        used.set(solution, [...(used.get(solution) ?? []), use])
        if (hasDiscounts) group.push({ column: use, cost: line.perUnit * units[at]! })
        return use
      })
      if (line.isBelow) build.isBelow = true
      // What begins below 0 is opened only by somebody who uses it.
      if (fixed + line.fixed < 0 && line.least === 0) build.atMost(0, [open], columns)
      group.push({ column: open, cost: fixed + line.fixed }, ...bandBounds(build, line, { open, columns, units, all }))
      return open
    })
    if (opens.length > 1) build.atMost(1, opens)
    opened.set(solution, opens)
    charges.group.set(solution, group)
    furtherPrices(market, build, { solution, users, main }, { uses, charges })
  })
  return opened
}

function participation(
  build: ProgramBuilder,
  inside: readonly number[],
  prizes: ArrayLike<number>,
): Map<number, number> {
  return new Map(inside.map((p) => [p, build.binary(-prizes[p]!)]))
}

function coverage(
  market: Market,
  build: ProgramBuilder,
  { uses, joins, counted }: { uses: Uses; joins: Map<number, number> | undefined; counted: boolean },
): Covering[] {
  return [...uses].flatMap(([participant, own]) =>
    market.needs[participant]!.map(({ solutions }, need) => {
      const usable = solutions.filter((solution) => own.has(solution))
      const by = new Map(
        usable.map((solution) => [
          solution,
          counted ? counting(market, build, participant, solution, own) : own.get(solution)!,
        ]),
      )
      const columns = [...by.values()].flat()
      const join = joins?.get(participant)
      build.owner = participant
      if (join !== undefined)
        build.row({ lower: 0, upper: counted ? 0 : Infinity }, [...columns, join], [...columns.map(() => 1), -1])
      else build.row({ lower: 1, upper: counted ? 1 : Infinity }, columns)
      return { participant, need, by, join }
    }),
  )
}

/** The columns that count a need as covered by a solution: the use itself where it serves nothing else, else one of its own. */
function counting(
  market: Market,
  build: ProgramBuilder,
  participant: number,
  solution: number,
  own: ReadonlyMap<number, number[]>,
): number[] {
  const columns = own.get(solution)!
  const purposes = market.needs[participant]!.filter((need) => need.solutions.includes(solution)).length
  const isCompanion = [...own.keys()].some((other) => other !== solution && market.closures[other]!.includes(solution))
  if (purposes === 1 && !isCompanion) return columns
  const covers = build.binary(0)
  build.atMost(0, [covers], columns)
  return [covers]
}

function companions(market: Market, build: ProgramBuilder, own: ReadonlyMap<number, number[]>): void {
  for (const [solution, columns] of own)
    for (const companion of market.closures[solution]!.slice(1)) build.atMost(0, columns, own.get(companion))
}

function conflicts(market: Market, build: ProgramBuilder, own: ReadonlyMap<number, number[]>): void {
  for (const [a, b] of market.conflicts) if (own.has(a) && own.has(b)) build.atMost(1, [...own.get(a)!, ...own.get(b)!])
}

function integrations(market: Market, build: ProgramBuilder, uses: Uses): void {
  for (const { between, amount } of market.integrations) {
    const both = [...uses].filter(([, own]) => between.every((solution) => own.has(solution)))
    if (amount === 0 || both.length === 0) continue
    const integrated = build.binary(amount)
    for (const [p, own] of both) {
      build.owner = p
      build.atMost(
        1,
        between.flatMap((solution) => own.get(solution)!),
        [integrated],
      )
    }
  }
  build.owner = undefined
}

function budget(market: Market, build: ProgramBuilder, participant: number, own: ReadonlyMap<number, number[]>): void {
  const { budget: most } = market.scenario.participants[participant]!
  if (most === undefined) return
  const shares = [...own].flatMap(([solution, columns]) =>
    columns.map((column) => ({ column, amount: budgetShare(market, participant, solution) })),
  )
  for (const { column, amount } of shares) if (amount > most) build.atMost(0, [column])
  build.row(
    { upper: most },
    shares.map(({ column }) => column),
    shares.map(({ amount }) => amount),
  )
}

function forbid(build: ProgramBuilder, covers: readonly Covering[], choice: Choice): void {
  build.atMost(
    covers.length - 1,
    covers.flatMap(({ participant, need, by }) => by.get(choice[participant]![need]!) ?? []),
  )
}

/** Not exactly these uses again. */
function otherUses(build: ProgramBuilder, uses: Uses, known: readonly (readonly number[])[]): void {
  const terms = [...uses].flatMap(([participant, own]) =>
    [...own].flatMap(([solution, columns]) =>
      columns.map((column) => ({ column, sign: known[participant]!.includes(solution) ? 1 : -1 })),
    ),
  )
  build.row(
    { upper: known.flat().length - 1 },
    terms.map(({ column }) => column),
    terms.map(({ sign }) => sign),
  )
}

/** Where nothing counts the pairs, each need goes to the used solution with the least lock-in, then by the order of the file. */
function reading(
  market: Market,
  covers: readonly Covering[],
  values: ArrayLike<number>,
  counted: boolean,
): (number[] | undefined)[] {
  const choice: (number[] | undefined)[] = market.needs.map(() => undefined)
  const { solutions } = market.scenario
  for (const { participant, by, join } of covers) {
    if (join !== undefined && values[join]! < 0.5) continue
    const covering = [...by].filter(([, columns]) => columns.some((column) => values[column]! > 0.5)).map(([j]) => j)
    if (!counted) covering.sort((a, b) => solutions[a]!.lockIn - solutions[b]!.lockIn || a - b)
    if (covering.length > 0) (choice[participant] ??= []).push(covering[0]!)
  }
  return choice
}
