/**
 * What a group pays with the best package it could take alone: its members' needs and operating models, no limits, no budgets.
 * Exact cents over the horizon, with memory; independent components are computed apart and remembered by their members,
 * so that most groups are sums of known parts.
 * Example: two participants, one solution at setup 100 and joining 10: alone 110 each, together 120.
 */
import type { Solve, SolveOptions } from '../../../kernel/linear-program.ts'
import type { Scenario } from '../schema.ts'
import { OutOfTime } from './best-package.ts'
import { componentsOf } from './components.ts'
import { itemsOf } from './bill.ts'
import { marketOf, type Market } from './market.ts'
import { packageModel } from './model.ts'
import { usesOf } from './package-cost.ts'
import { countdown, solveInSteps } from './solve-in-steps.ts'

/** Cents of the cheapest package for a group of participant indices; Infinity where a need of theirs cannot be covered. */
export type OwnBest = (group: readonly number[]) => number

/** Throws OutOfTime where one group takes longer than `seconds`. */
export function ownBest(scenario: Scenario, solve: Solve, limit: SolveOptions = {}): OwnBest {
  const market = marketOf(scenario)
  const parts = componentsOf(market).map((component) => partCost(component, solve, limit))
  const hopeless = market.needs.map((own) => own.some((need) => need.solutions.length === 0))
  return (group) => {
    if (group.some((participant) => hopeless[participant])) return Infinity
    return parts.reduce((total, cost) => total + cost(group), 0)
  }
}

function partCost(component: Market, solve: Solve, limit: SolveOptions): OwnBest {
  const known = new Map<string, number>()
  const concerned = component.needs.map((own) => own.length > 0)
  return (group) => {
    const members = group.filter((participant) => concerned[participant])
    if (members.length === 0) return 0
    const key = members.toSorted((a, b) => a - b).join()
    const cost = known.get(key) ?? solvedCost(component, members, solve, limit)
    known.set(key, cost)
    return cost
  }
}

function solvedCost(component: Market, members: readonly number[], solve: Solve, limit: SolveOptions): number {
  const left = countdown(limit.seconds)
  const known: number[][][] = []
  let least = Infinity
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { program, choiceIn, isBelow } = packageModel(component, { participants: members, known })
    const solved = solveInSteps(program, solve, attempt === 0 ? limit : left())
    if (solved.status === 'infeasible') return least
    if (solved.status === 'stopped') throw new OutOfTime(solved.bound)
    const uses = usesOf(component, choiceIn(solved.values))
    least = Math.min(
      least,
      itemsOf(component, uses).reduce((total, item) => total + item.amount, 0),
    )
    if (!isBelow || least <= Math.ceil(solved.objective - 1e-3 - 1e-12 * least)) return least
    known.push(uses)
  }
  throw new OutOfTime(-Infinity)
}

/** Where rounded prices are known to the solver only from below: packages looked at until no other can be cheaper. */
const mostAttempts = 200
