/**
 * What an assignment costs, exactly, in cents over the horizon, item by item: setup and base once for each solution somebody
 * uses, joining and perParticipant once for each user, units summed over the users and priced together, an integration once
 * when some participant uses both of its solutions. Undiscounted. A participant uses what it is assigned and all that requires.
 * Example: setup 100, joining 10, perYear base 20, horizon 5, two users: 100 + 2 × 10 + 5 × 20 = 220.
 */
import { cents, sum } from '../../../kernel/cents.ts'
import type { Assignment, CostItem, CostKind, Package, Scenario } from '../schema.ts'
import { ascending, marketOf, type Market } from './market.ts'
import { boughtBeyond, priceOf } from './price.ts'

/** choice[participant] = for each of its needs the index of a solution; undefined for a participant that stays out. */
export type Choice = readonly (readonly number[] | undefined)[]

/** The package of an assignment; that it is the best is for the caller to prove or not. */
export function packageOf(scenario: Scenario, choice: Choice): Package {
  const market = marketOf(scenario)
  const used = usesOf(market, choice)
  const items = itemsOf(market, used)
  const id = (solution: number) => scenario.solutions[solution]!.id
  const inside = [...scenario.participants.entries()].filter(([position]) => choice[position])
  return {
    optimal: true,
    gap: 0,
    assignment: Object.fromEntries(
      inside.map(([position, { id: name, needs }]) => [
        name,
        Object.fromEntries(needs.map((need, at) => [need, id(choice[position]![at]!)])),
      ]),
    ),
    uses: Object.fromEntries(inside.map(([position, { id: name }]) => [name, used[position]!.map(id)])),
    solutions: ascending(used.flat()).map(id),
    total: sum(items.map((item) => cents(item.amount))),
    items,
    meanLockIn: meanLockIn(scenario, choice),
  }
}

/** The cost of the same assignment with only this group (participant ids) in it. */
export function costOfGroup(scenario: Scenario, whole: Pick<Package, 'uses'>, group: readonly string[]): number {
  const market = marketOf(scenario)
  const inside = new Set(group)
  const uses = usesByIndex(market, whole).map((own, position) =>
    inside.has(scenario.participants[position]!.id) ? own : [],
  )
  return itemsOf(market, uses).reduce((total, item) => total + item.amount, 0)
}

/** Used solutions of each participant by index, in the order of the file. */
export function usesByIndex({ scenario }: Market, { uses }: Pick<Package, 'uses'>): number[][] {
  const index = new Map(scenario.solutions.map((solution, position) => [solution.id, position]))
  return scenario.participants.map(({ id }) => (uses[id] ?? []).map((solution) => index.get(solution)!))
}

export function usesOf(market: Market, choice: Choice): number[][] {
  return choice.map((own) => ascending((own ?? []).flatMap((solution) => market.closures[solution]!)))
}

export function choiceOf(scenario: Scenario, assignment: Assignment): Choice {
  const index = new Map(scenario.solutions.map((solution, position) => [solution.id, position]))
  return scenario.participants.map(({ id, needs }) => {
    const own = assignment[id]
    return own && needs.map((need) => index.get(own[need]!)!)
  })
}

/** Every item that costs something, or would if no more were bought than needed; solution by solution, then the integrations. */
export function itemsOf(market: Market, uses: readonly (readonly number[])[]): CostItem[] {
  const { participants, solutions } = market.scenario
  const names = (positions: readonly number[]) => positions.map((position) => participants[position]!.id)
  const users = solutions.map((): number[] => [])
  uses.forEach((own, participant) => own.forEach((solution) => users[solution]!.push(participant)))
  const bills = solutions.flatMap((solution, j) =>
    users[j]!.length === 0
      ? []
      : solutionAmounts(market, j, users[j]!).map(([kind, amount]) => ({
          solution: solution.id,
          kind,
          participants: names(users[j]!),
          amount,
          ...(kind === 'perUnit' && beyondNeed(market, j, users[j]!)),
        })),
  )
  const integrations = market.integrations.map(({ between: [a, b], amount, id }) => {
    const both = users[a]!.filter((participant) => uses[participant]!.includes(b))
    return {
      solution: id,
      kind: 'integration' as const,
      participants: names(both),
      amount: both.length > 0 ? amount : 0,
    }
  })
  return [...bills, ...integrations].filter((item: CostItem) => item.amount > 0 || item.beyond)
}

function solutionAmounts(market: Market, solution: number, users: readonly number[]): [CostKind, number][] {
  const { horizonYears, solutions } = market.scenario
  const { setup, joining, perYear } = solutions[solution]!.offer
  return [
    ['setup', setup],
    ['joining', joining * users.length],
    ['base', horizonYears * perYear.base],
    ['perParticipant', horizonYears * perYear.perParticipant * users.length],
    ['perUnit', horizonYears * priceOf(perYear.perUnit, unitsOf(market, solution, users))],
  ]
}

const unitsOf = (market: Market, solution: number, users: readonly number[]): number =>
  users.reduce((total, participant) => total + market.units[solution]![participant]!, 0)

function beyondNeed(market: Market, solution: number, users: readonly number[]): Pick<CostItem, 'beyond'> {
  const { horizonYears, solutions } = market.scenario
  const { perUnit } = solutions[solution]!.offer.perYear
  const needed = unitsOf(market, solution, users)
  const beyond = boughtBeyond(perUnit, needed)
  return beyond
    ? { beyond: { ...beyond, unit: perUnit!.unit, needed, otherwise: horizonYears * beyond.otherwise } }
    : {}
}

function meanLockIn({ solutions }: Scenario, choice: Choice): number {
  const assigned = choice.flatMap((own) => own ?? [])
  return assigned.reduce((total, solution) => total + solutions[solution]!.lockIn, 0) / assigned.length
}
