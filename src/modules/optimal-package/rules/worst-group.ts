/**
 * The proper group that gains most by leaving a split: the greatest sum of its shares less what it would pay for its own best
 * package. Mixed-integer programs in which each participant joins for its share as a prize (prize-collecting facility
 * location). Every proper group is in exactly one of 2(n − 1) of them: those whose first member is j ≥ 1, and those with the
 * first j participants but not the next. Their relaxations are tight, which one program for all proper groups' is not.
 * Cents; a gain may be negative, then the split is stable with that margin.
 * Example: alone 110 each, together 120, shares 112 and 8: the first gains 2 by leaving.
 */
import type { Solve, SolveOptions } from '../../../kernel/linear-program.ts'
import type { Scenario } from '../schema.ts'
import { itemsOf } from './bill.ts'
import { marketOf, type Market } from './market.ts'
import { packageModel } from './model.ts'
import { usesOf } from './package-cost.ts'
import { countdown, isTimeUp, solveInSteps } from './solve-in-steps.ts'

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

interface Part {
  participants: readonly number[]
  joining: readonly number[]
}

/** undefined where there is no proper group, or the time limit came before any was found. */
export function worstGroup(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  options: SolveOptions = {},
): WorstGroup | undefined {
  return bestOf(scenario, solve, shares, { ...options, above: -Infinity }).best
}

/**
 * Groups that gain more than `above`, the best of each program, and what no group gains more than (`above` where there is none).
 * A bound above the best gain found means that the time ran out.
 */
export function groupsAbove(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  { above, seconds }: SolveOptions & { above: number },
): { groups: WorstGroup[]; bound: number } {
  const market = marketOf(scenario)
  const left = countdown(seconds)
  if (above >= 0) return oneAbove(market, solve, shares, { above, left })
  const groups: WorstGroup[] = []
  let bound = above
  for (const part of parts(scenario.participants.length)) {
    if (isTimeUp(left())) return { groups, bound: Infinity }
    const found = groupIn(market, solve, shares, { part, below: -above, ...left() })
    if (!found) continue
    bound = Math.max(bound, found.bound)
    if (found.group.length > 0 && found.gain > above) groups.push(found)
  }
  return { groups, bound }
}

/** Gains above 0 are looked for among all groups at once; one that is found quickly need not be the greatest. */
function oneAbove(
  market: Market,
  solve: Solve,
  shares: ArrayLike<number>,
  { above, left }: { above: number; left: () => { seconds: number } },
): { groups: WorstGroup[]; bound: number } {
  const part = wholeMarket(market.needs.length)
  for (const seconds of [Math.min(quick, left().seconds), left().seconds]) {
    const found = groupIn(market, solve, shares, { part, below: -above, seconds })
    if (!found || found.bound <= above) return { groups: [], bound: above }
    if (found.gain > above) return { groups: [found], bound: found.bound }
  }
  return { groups: [], bound: Infinity }
}

/** Seconds in which a group that gains is mostly found where there is one; to prove that there is none can take longer. */
const quick = 1

/**
 * Does any proper group gain more than half a cent? The group that gains most, 'nobody', or 'unknown' when time ran out.
 * Asked of all groups at once, because nobody and everybody gain nothing.
 */
export function leavingGroup(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  options: SolveOptions = {},
): WorstGroup | 'nobody' | 'unknown' {
  const players = scenario.participants.length
  const any = groupIn(marketOf(scenario), solve, shares, {
    part: wholeMarket(players),
    ...options,
  })
  if (any && any.bound < 0.5) return 'nobody'
  const isProper = any && any.group.length > 0 && any.group.length < players
  const worst = isProper ? any : worstGroup(scenario, solve, shares, options)
  if (!worst) return players < 2 ? 'nobody' : 'unknown'
  if (worst.gain >= 0.5) return worst
  return worst.bound < 0.5 ? 'nobody' : 'unknown'
}

function bestOf(
  scenario: Scenario,
  solve: Solve,
  shares: ArrayLike<number>,
  { above, any, seconds }: SolveOptions & { above: number; any?: boolean },
): { best: WorstGroup | undefined; bound: number } {
  const market = marketOf(scenario)
  const left = countdown(seconds)
  let best: WorstGroup | undefined
  let bound = above
  for (const part of parts(scenario.participants.length)) {
    if (isTimeUp(left())) return { best: best && { ...best, bound: Infinity, proven: false }, bound: Infinity }
    const found = groupIn(market, solve, shares, { part, below: -(best?.gain ?? above), ...left() })
    if (!found) continue
    bound = Math.max(bound, found.bound)
    if (found.group.length > 0 && found.gain > (best?.gain ?? above)) best = found
    if (any && best) break
  }
  return { best: best && { ...best, bound, proven: bound <= best.gain + 1e-6 * Math.abs(best.gain) + 1e-3 }, bound }
}

/** Nobody and everybody are in it too: for gains above 0 that does not matter. */
const wholeMarket = (players: number): Part => ({ participants: everyone(players), joining: [] })

function parts(players: number): Part[] {
  const all = everyone(players)
  return all.slice(1).flatMap((player) => [
    { participants: all.slice(player), joining: [player] },
    { participants: all.toSpliced(player, 1), joining: all.slice(0, player) },
  ])
}

/** The best group of one program; undefined where it has none that costs less than `below`. */
function groupIn(
  market: Market,
  solve: Solve,
  shares: ArrayLike<number>,
  { part, ...options }: SolveOptions & { part: Part; below?: number },
): WorstGroup | undefined {
  const { participants, joining } = part
  const { program, choiceIn } = packageModel(market, { participants, joining, prizes: shares })
  const solved = solveInSteps(program, solve, options)
  if (solved.status === 'infeasible') return undefined
  const bound = -solved.bound
  if (!solved.values) return { group: [], cost: 0, gain: -Infinity, bound, proven: false }
  const choice = choiceIn(solved.values)
  const group = [...choice.keys()].filter((participant) => choice[participant])
  const cost = itemsOf(market, usesOf(market, choice)).reduce((total, item) => total + item.amount, 0)
  const gain = group.reduce((total, participant) => total + shares[participant]!, 0) - cost
  return { group, cost, gain, bound: Math.max(gain, bound), proven: solved.status === 'optimal' }
}

const everyone = (players: number) => Array.from({ length: players }, (_, player) => player)
