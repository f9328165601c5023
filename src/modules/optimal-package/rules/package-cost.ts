/**
 * From an assignment to its package: who uses what (what it is assigned and all that requires), the bill, and the total. Undiscounted.
 * Example: who is assigned b, which requires a, uses a and b.
 */
import { cents, sum } from '../../../kernel/cents.ts'
import type { Assignment, Package, Scenario } from '../schema.ts'
import { itemsOf } from './bill.ts'
import { ascending, marketOf, type Market } from './market.ts'

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

function meanLockIn({ solutions }: Scenario, choice: Choice): number {
  const assigned = choice.flatMap((own) => own ?? [])
  return assigned.reduce((total, solution) => total + solutions[solution]!.lockIn, 0) / assigned.length
}
