/**
 * The proper group that gains most by leaving a split: the greatest sum of its shares less what it would pay for its own best
 * package. One mixed-integer program in which each participant joins for its share as a prize (prize-collecting facility
 * location); between one and all but one join. Cents; a gain may be negative, then the split is stable with that margin.
 * Example: alone 110 each, together 120, shares 112 and 8: the first gains 2 by leaving.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
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
  { seconds }: { seconds?: number } = {},
): WorstGroup | undefined {
  if (scenario.participants.length < 2) return undefined
  const market = marketOf(scenario)
  const { program, choiceIn } = packageModel(market, { prizes: shares })
  const solved = solveInSteps(program, solve, seconds === undefined ? {} : { seconds })
  if (solved.status === 'infeasible' || !solved.values) return undefined
  const choice = choiceIn(solved.values)
  const group = [...choice.keys()].filter((participant) => choice[participant])
  const cost = itemsOf(market, usesOf(market, choice)).reduce((total, item) => total + item.amount, 0)
  const gain = group.reduce((total, participant) => total + shares[participant]!, 0) - cost
  return { group, cost, gain, bound: Math.max(gain, -solved.bound), proven: solved.status === 'optimal' }
}
