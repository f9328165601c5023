/**
 * The scenario in numbers: participants, needs and solutions by index, and what follows from the rules alone.
 * A participant may use a solution when it and all companions it requires, also indirectly, can run in an operating model
 * the participant allows, and when none of these is in conflict with another of them.
 * Example: b requires a, a runs only in "public"; a participant that allows only "own" may use neither.
 */
import type { Scenario } from '../schema.ts'
import { isMonotone } from './price-curve.ts'
import { discountsIn, licencesIn, type SharedDiscount, type SharedLicence } from './shared-prices.ts'
import { budgetAmount, solutionPrices, type SolutionPrices } from './solution-prices.ts'

export interface Need {
  id: string
  /** Solutions that cover it and that the participant may use, in the order of the file. */
  solutions: number[]
}

export interface Market {
  scenario: Scenario
  needs: Need[][]
  /** Solutions a participant may use to some purpose: they cover one of its needs, or are required by one that does. */
  useful: number[][]
  mayUse: boolean[][]
  /** Each solution with everything it requires, itself first. */
  closures: number[][]
  conflicts: [number, number][]
  integrations: { between: [number, number]; amount: number; id: string }[]
  prices: SolutionPrices[]
  discounts: SharedDiscount[]
  licences: SharedLicence[]
  /** May a use that serves no need make the package cheaper? Then it has to be forbidden. */
  isTempting: boolean
  /** Vendor index per solution. */
  vendors: number[]
}

export function marketOf(scenario: Scenario): Market {
  const known = markets.get(scenario)
  if (known) return known
  const market = survey(scenario)
  markets.set(scenario, market)
  return market
}

const markets = new WeakMap<Scenario, Market>()

function survey(scenario: Scenario): Market {
  const { participants, solutions, horizonYears } = scenario
  const index = new Map(solutions.map((solution, position) => [solution.id, position]))
  const closures = solutions.map((_, solution) => closure(scenario, index, solution))
  const conflicts = conflictPairs(scenario, index)
  const isPeaceful = closures.map((all) => {
    const own = new Set(all)
    return !conflicts.some(([a, b]) => own.has(a) && own.has(b))
  })
  const mayUse = participants.map((participant) => {
    const runs = solutions.map((solution) => shares(participant.operatingModels, solution.operatingModels))
    return closures.map((all, solution) => isPeaceful[solution]! && all.every((each) => runs[each]))
  })
  const needs = participants.map((participant, position) =>
    participant.needs.map((id) => ({
      id,
      solutions: [...solutions.keys()].filter((j) => mayUse[position]![j] && solutions[j]!.covers.includes(id)),
    })),
  )
  const prices = solutions.map((solution) => solutionPrices(solution, participants, horizonYears))
  const [discounts, licences] = [discountsIn(scenario), licencesIn(scenario)]
  const vendorNames = solutions.map((solution) => solution.vendor ?? solution.provider ?? solution.id)
  return {
    scenario,
    needs,
    useful: needs.map((own) => ascending(own.flatMap((need) => need.solutions.flatMap((j) => closures[j]!)))),
    mayUse,
    closures,
    conflicts,
    integrations: scenario.integrations.map((integration) => ({
      between: integration.between.map((id) => index.get(id)!) as [number, number],
      amount: integration.setup + horizonYears * integration.perYear,
      id: integration.between.join(' + '),
    })),
    prices,
    discounts,
    licences,
    isTempting: discounts.length > 0 || licences.length > 0 || prices.some((each) => !isMonotone(each, horizonYears)),
    vendors: vendorNames.map((name) => vendorNames.indexOf(name)),
  }
}

/** What using a solution costs this participant's budget over the horizon. */
export const budgetShare = ({ prices, scenario }: Market, participant: number, solution: number): number =>
  budgetAmount(prices[solution]!, participant, scenario.horizonYears)

function closure({ solutions }: Scenario, index: ReadonlyMap<string, number>, first: number): number[] {
  const found = [first]
  for (const solution of found)
    for (const id of solutions[solution]!.requires) {
      const required = index.get(id)!
      if (!found.includes(required)) found.push(required)
    }
  return found
}

function conflictPairs({ solutions }: Scenario, index: ReadonlyMap<string, number>): [number, number][] {
  const keys = solutions.flatMap((solution, a) =>
    solution.conflicts.map((id) => {
      const b = index.get(id)!
      return `${Math.min(a, b)} ${Math.max(a, b)}`
    }),
  )
  return [...new Set(keys)].map((key) => key.split(' ').map(Number) as [number, number])
}

function shares(allowed: readonly string[] | undefined, possible: readonly string[] | undefined): boolean {
  return !allowed || !possible || allowed.some((model) => possible.includes(model))
}

export function ascending(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
