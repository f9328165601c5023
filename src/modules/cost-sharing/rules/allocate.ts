/** All sharing rules on one table of groups: shares, and the group that would leave. */
import { aloneOf, everybody, totalOf, type CostGame } from './cost-game.ts'
import { equalRelativeSavingsOf } from './equal-relative-savings.ts'
import type { Division } from './group-scan.ts'
import type { CheckTime } from './lexicographic.ts'
import { nucleolusInStages } from './nucleolus.ts'
import { shapley } from './shapley.ts'
import { equalSavings, equalShares, proportionalShares, separableCosts, type Basics } from './simple-rules.ts'
import type { GameRule } from '../schema.ts'

export type Missing = 'weightsMissing' | 'weightsZero' | 'aloneZero' | 'noBenefit' | 'freeGroups' | 'unresolved'

/** What the excess of a group is divided by. */
export const divisions = {
  nucleolus: 'one',
  'per-capita-nucleolus': 'members',
  'proportional-nucleolus': 'cost',
} as const satisfies Partial<Record<GameRule, Division>>

/** Exact shares by one rule, or why there are none. `weights` are one per player; `checkTime` may throw to give up. */
export function sharesBy(
  rule: GameRule,
  game: CostGame,
  weights?: readonly number[],
  checkTime?: CheckTime,
): number[] | Missing {
  const total = totalOf(game)
  const alone = aloneOf(game)
  switch (rule) {
    case 'shapley':
      return shapley(game)
    case 'nucleolus':
    case 'per-capita-nucleolus':
    case 'proportional-nucleolus': {
      const found = nucleolusInStages(game, divisions[rule], checkTime)
      return typeof found === 'string' ? found : found.shares
    }
    case 'equal-relative-savings':
      return equalRelativeSavingsOf(game, checkTime)
    default:
      return simpleShares(rule, { total, alone, without: withoutOf(game) }, weights)
  }
}

/** The rules that need no more than the cost of all, of each alone and of all but each. */
export function simpleShares(rule: SimpleRule, basics: Basics, weights?: readonly number[]): number[] | Missing {
  if (rule === 'equal') return equalShares(basics)
  if (rule === 'equal-savings') return equalSavings(basics)
  if (rule === 'scrb') return separableCosts(basics) ?? 'noBenefit'
  if (rule === 'stand-alone') return proportionalShares(basics.total, basics.alone) ?? 'aloneZero'
  return weights ? (proportionalShares(basics.total, weights) ?? 'weightsZero') : 'weightsMissing'
}

export type SimpleRule = 'equal' | 'weights' | 'stand-alone' | 'equal-savings' | 'scrb'

function withoutOf(game: CostGame): number[] {
  const all = everybody(game)
  return Array.from({ length: game.players }, (_, player) => game.cost[all - (1 << player)]!)
}
