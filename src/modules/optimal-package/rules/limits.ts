/**
 * The limits of a scenario as whole numbers, so that no rounding of fractions decides what is allowed.
 * Example: at most 0.6 of 10 pairs (participant, need) with one vendor are 6 pairs, although 0.6 × 10 is not exactly 6 in binary.
 */
import type { Scenario } from '../schema.ts'
import { budgetShare, type Market } from './market.ts'
import { usesOf, type Choice } from './package-cost.ts'

/** Lock-in per solution in whole units of 1 / scale. */
export function wholeLockIn({ solutions, limits }: Scenario): { scale: number; values: number[] } {
  const figures = [...solutions.map((solution) => solution.lockIn), limits.maxLockIn ?? 0]
  const scales = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]
  const scale = scales.find((each) => figures.every((figure) => isWhole(figure * each))) ?? 1e9
  return { scale, values: solutions.map((solution) => Math.round(solution.lockIn * scale)) }
}

/** The most that `fraction` of `count` can be, in whole numbers. */
export function atMost(fraction: number, count: number): number {
  return Math.floor(fraction * count + 1e-6)
}

export function totalLockIn(scenario: Scenario, choice: Choice): number {
  const { values } = wholeLockIn(scenario)
  return choice.flatMap((own) => own ?? []).reduce((total, solution) => total + values[solution]!, 0)
}

/** Does an assignment keep the limits of the scenario and the budgets? */
export function keepsLimits(market: Market, choice: Choice): boolean {
  const { limits } = market.scenario
  const pairs = choice.flatMap((own) => own ?? [])
  const { scale } = wholeLockIn(market.scenario)
  if (totalLockIn(market.scenario, choice) > atMost((limits.maxLockIn ?? 1) * scale, pairs.length)) return false
  const perVendor = Map.groupBy(pairs, (solution) => market.vendors[solution]!)
  const most = atMost(limits.maxVendorShare ?? 1, pairs.length)
  if ([...perVendor.values()].some((own) => own.length > most)) return false
  return overBudget(market, choice).length === 0
}

export interface OverBudget {
  participant: number
  solutions: number[]
}

/** Whose budget an assignment exceeds, in exact cents, and with which solutions. */
export function overBudget(market: Market, choice: Choice): OverBudget[] {
  return usesOf(market, choice).flatMap((solutions, participant) => {
    const { budget } = market.scenario.participants[participant]!
    const spent = solutions.reduce((total, j) => total + budgetShare(market, participant, j), 0)
    return budget !== undefined && spent > budget ? [{ participant, solutions }] : []
  })
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value)
}
