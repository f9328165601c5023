import type { PerUnit, Scenario } from '../../src/modules/optimal-package/schema.ts'
import { naiveBudget, naiveTotal } from './naive-prices.ts'

/** A second, naive reading of the rules: every need with every solution, nothing clever, nothing shared with the code under test. */
export interface Tried {
  total: number
  meanLockIn: number
  solutions: string[]
  choice: string[][]
}

/** Every possible package of a group (participant ids), with or without the limits. */
export function everyPackage(scenario: Scenario, group: readonly string[], withLimits: boolean): Tried[] {
  const inside = scenario.participants.filter((participant) => group.includes(participant.id))
  const choices = inside.map((participant) =>
    everyChoice(scenario, participant).filter((c) => allowed(scenario, participant, c, withLimits)),
  )
  return product(choices)
    .filter((all) => !withLimits || keepsCaps(scenario, all))
    .map((choice) => tried(scenario, inside, choice))
}

type Participant = Scenario['participants'][number]

const solutionOf = (scenario: Scenario, id: string) => scenario.solutions.find((solution) => solution.id === id)!

function everyChoice(scenario: Scenario, participant: Participant): string[][] {
  const perNeed = participant.needs.map((need) =>
    scenario.solutions.filter((solution) => solution.covers.includes(need)).map((solution) => solution.id),
  )
  return product(perNeed)
}

function usesOf(scenario: Scenario, choice: readonly string[]): Set<string> {
  const uses = new Set(choice)
  for (const id of uses) for (const required of solutionOf(scenario, id).requires) uses.add(required)
  return uses
}

function allowed(scenario: Scenario, participant: Participant, choice: string[], withLimits: boolean): boolean {
  const uses = [...usesOf(scenario, choice)].map((id) => solutionOf(scenario, id))
  const runs = uses.every(({ operatingModels }) => {
    const allows = participant.operatingModels
    return !operatingModels || !allows || operatingModels.some((model) => allows.includes(model))
  })
  const fights = uses.some((a) => uses.some((b) => a.conflicts.includes(b.id)))
  if (!runs || fights) return false
  const spent = uses.map(({ offer }) => naiveBudget(scenario, participant, offer))
  return !withLimits || participant.budget === undefined || add(spent) <= participant.budget
}

function keepsCaps({ limits, solutions }: Scenario, choice: string[][]): boolean {
  const pairs = choice.flat().map((id) => solutions.find((solution) => solution.id === id)!)
  const vendorOf = (solution: (typeof pairs)[number]) => solution.vendor ?? solution.provider ?? solution.id
  const shares = pairs.map((pair) => pairs.filter((other) => vendorOf(other) === vendorOf(pair)).length / pairs.length)
  const mean = add(pairs.map((pair) => pair.lockIn)) / pairs.length
  return Math.max(...shares) <= (limits.maxVendorShare ?? 1) + 1e-9 && mean <= (limits.maxLockIn ?? 1) + 1e-9
}

function tried(scenario: Scenario, inside: readonly Participant[], choice: string[][]): Tried {
  const uses = choice.map((own) => usesOf(scenario, own))
  const integrations = scenario.integrations.map(({ between: [a, b], setup, perYear }) =>
    uses.some((own) => own.has(a) && own.has(b)) ? setup + scenario.horizonYears * perYear : 0,
  )
  const pairs = choice.flat()
  return {
    total: naiveTotal(scenario, inside, uses) + add(integrations),
    meanLockIn: add(pairs.map((id) => solutionOf(scenario, id).lockIn)) / pairs.length,
    solutions: scenario.solutions.map((solution) => solution.id).filter((id) => uses.some((own) => own.has(id))),
    choice,
  }
}

/** Unit by unit; for volume prices over every larger number of units up to far beyond the last band's start. */
export function naivePrice({ kind, tiers }: PerUnit, units: number): number {
  const priceAt = (unit: number) => tiers.find((tier) => unit <= (tier.upTo ?? Infinity))!.price
  if (kind === 'graduated') return add(Array.from({ length: units }, (_, at) => priceAt(at + 1)))
  const farthest = Math.max(units, ...tiers.map((tier) => (tier.upTo ?? 0) + 1))
  const larger = Array.from({ length: farthest - units + 1 }, (_, more) => units + more)
  return Math.min(...larger.map((bought) => (bought === 0 ? 0 : bought * priceAt(bought))))
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((one) => list.map((each) => [...one, each])), [[]])
}

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
