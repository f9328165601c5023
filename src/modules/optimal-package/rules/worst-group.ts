/**
 * The proper group that gains most by leaving a split: the greatest sum of its shares less what it would pay for its own best
 * package. One mixed-integer program in which each participant joins for its share as a prize (prize-collecting facility
 * location); between one and all but one join. Cents; a gain may be negative, then the split is stable with that margin.
 * Example: alone 110 each, together 120, shares 112 and 8: the first gains 2 by leaving.
 */
import type { Solve, SolveOptions } from '../../../kernel/linear-program.ts'
import type { Scenario } from '../schema.ts'
import { marketOf } from './market.ts'
import { packageModel } from './model.ts'
import { itemsOf, usesOf } from './package-cost.ts'
import { solveInSteps } from './solve-in-steps.ts'

export interface WorstGroup {
  /** Participant indices, ascending. */
  group: number[]
  /** What the group would pay alone; with `proven` no package of its own is cheaper. */
  cost: number
  gain: number
  /** No group gains more than this. */
  bound: number
  proven: boolean
}

/** undefined where there is no proper group, or the time limit came before any was found. */
export function worstGroup(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  options: SolveOptions = {},
): WorstGroup | undefined {
  return scenario.participants.length < 2 ? undefined : search(scenario, solve, { shares, properGroup: true }, options)
}

/**
 * Does any proper group gain more than half a cent? The group that gains most, 'nobody', or 'unknown' when time ran out.
 * Much faster than the worst group where a split is stable, because then its margin needs no proof.
 */
export function leavingGroup(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  options: SolveOptions = {},
): WorstGroup | 'nobody' | 'unknown' {
  const any = search(scenario, solve, { shares, properGroup: false }, options)
  if (any && any.bound < 0.5) return 'nobody'
  const isProper = any && any.group.length > 0 && any.group.length < scenario.participants.length
  const worst = isProper ? any : worstGroup(scenario, solve, shares, options)
  if (!worst) return scenario.participants.length < 2 ? 'nobody' : 'unknown'
  if (worst.gain >= 0.5) return worst
  return worst.bound < 0.5 ? 'nobody' : 'unknown'
}

function search(
  scenario: Scenario,
  solve: Solve,
  { shares, properGroup }: { shares: ArrayLike<number>; properGroup: boolean },
  options: SolveOptions,
): WorstGroup | undefined {
  const market = marketOf(scenario)
  const { program, choiceIn } = packageModel(market, { prizes: shares, properGroup })
  const solved = solveInSteps(program, solve, options)
  if (solved.status === 'infeasible' || !solved.values) return undefined
  const choice = choiceIn(solved.values)
  const group = [...choice.keys()].filter((participant) => choice[participant])
  const cost = itemsOf(market, usesOf(market, choice)).reduce((total, item) => total + item.amount, 0)
  const gain = group.reduce((total, participant) => total + shares[participant]!, 0) - cost
  return { group, cost, gain, bound: Math.max(gain, -solved.bound), proven: solved.status === 'optimal' }
}
