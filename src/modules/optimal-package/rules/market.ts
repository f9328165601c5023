/**
 * The scenario in numbers: participants, needs and solutions by index, and what follows from the rules alone.
 * A participant may use a solution when it and all companions it requires, also indirectly, can run in an operating model
 * the participant allows, and when none of these is in conflict with another of them.
 * Example: b requires a, a runs only in "public"; a participant that allows only "own" may use neither.
 */
import type { Scenario } from '../schema.ts'
import { firstBandPrice } from './price.ts'

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
  /** units[solution][participant], in the unit the solution's offer counts. */
  units: Float64Array[]
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
    units: solutions.map((solution) => Float64Array.from(participants, (each) => unitsOf(solution.offer, each))),
    vendors: vendorNames.map((name) => vendorNames.indexOf(name)),
  }
}

type Offer = Scenario['solutions'][number]['offer']
type Participant = Scenario['participants'][number]

function unitsOf(offer: Offer, participant: Participant): number {
  const unit = offer.perYear.perUnit?.unit
  if (!unit) return 0
  return unit === 'inhabitants' ? participant.inhabitants : quantityOf(participant, unit)
}

/** Units may be called as they like, also "constructor" or "toString". */
export const quantityOf = ({ quantities }: Pick<Participant, 'quantities'>, unit: string): number =>
  Object.hasOwn(quantities, unit) ? quantities[unit]! : 0

/** What using a solution costs this participant's budget over the horizon. */
export function budgetShare(market: Market, participant: number, solution: number): number {
  const { offer } = market.scenario.solutions[solution]!
  const perYear =
    offer.perYear.perParticipant + firstBandPrice(offer.perYear.perUnit, market.units[solution]![participant]!)
  return offer.joining + market.scenario.horizonYears * perYear
}

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
