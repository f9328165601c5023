import type { Solve } from '../../../kernel/linear-program.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import {
  dualShares,
  groupsAbove,
  leavingGroup,
  maxTiedTable,
  OutOfTime,
  ownBest,
  samePackageTable,
  type Package,
} from '../../optimal-package/index.ts'
import type { CostGame } from '../rules/cost-game.ts'
import type { GroupSearch } from '../rules/least-core.ts'
import { greatestGain } from '../rules/stability.ts'
import { membersOf } from '../rules/cost-game.ts'
import type { TimeBudget } from './time-budget.ts'
import { maxTablePlayers, type PlanScenario } from '../schema.ts'

/** Above this many participants no table is filled where every group costs a call of the solver. */
export const maxSolvedPlayers = 12

export interface Leaving {
  group: readonly number[]
  gain: number
}

/** What each group of participants would pay, and who would leave; a table of all groups where that can be had. */
export interface GroupGame {
  total: number
  cost: (group: readonly number[]) => number
  table: CostGame | undefined
  /** Why there is no table, where there is none. */
  noTable: Refusal
  /** Who would gain at least `least` cents by leaving. Without a table gains from half a cent count, as costs are whole cents. */
  leaving: (shares: readonly number[], options: { seconds: number; least: number }) => Leaving | 'nobody' | 'unknown'
  /** Groups that pay more than `level` too much, found by the solver. */
  above: (shares: readonly number[], level: number, seconds: number) => GroupSearch
  /** A split near the core, from prices of the linear relaxation. */
  start: () => readonly number[]
}

interface GroupServices {
  solve: Solve
  time: Pick<TimeBudget, 'isLate' | 'check'>
  /** Time limit of each group. */
  seconds: number
  report: (done: number, of: number) => void
}

export function groupGame(
  scenario: PlanScenario,
  chosen: Package,
  { solve, time, seconds, report }: GroupServices,
): GroupGame {
  const players = scenario.participants.length
  const isOwnBest = scenario.sharing.game === 'own-best'
  const market = isOwnBest ? scenario : asSoldTogether(scenario, chosen)
  const priced = ownBest(market, solve, { seconds })
  const cost = (group: readonly number[]) => {
    if (group.length === players) return chosen.total
    time.check()
    return priced(group)
  }
  const isTied = Boolean(scenario.discounts?.length || scenario.licences?.length)
  const mostForTable = isOwnBest ? maxSolvedPlayers : isTied ? maxTiedTable : maxTablePlayers
  const hasTable = players <= mostForTable
  const solved = () => solvedTable(players, cost, { report, isLate: time.isLate })
  const table = hasTable ? (isOwnBest ? solved() : samePackage(scenario, chosen)) : undefined
  return {
    total: chosen.total,
    cost,
    table,
    noTable: hasTable
      ? { code: 'ruleOutOfTime' }
      : { code: 'tooManyForTable', values: { participants: players, most: mostForTable } },
    leaving: (shares, { seconds, least }) => {
      if (table) return leavingTable(table, shares, least)
      return time.isLate() ? 'unknown' : leavingGroup(market, solve, shares, { seconds })
    },
    above: (shares, level, seconds) => groupsAbove(market, solve, shares, { above: level, seconds }),
    start: () => {
      time.check()
      const shares = dualShares(market, solve)
      if (!shares) throw new OutOfTime(-Infinity)
      const missing = chosen.total - shares.reduce((a, b) => a + b, 0)
      return Array.from(shares, (share) => share + missing / players)
    },
  }
}

function leavingTable(table: CostGame, shares: readonly number[], least: number): Leaving | 'nobody' {
  const worst = greatestGain(table, shares)
  const digits = 1e-12 * table.cost.at(-1)!
  return worst && worst.gain >= least - digits ? { group: membersOf(worst.group), gain: worst.gain } : 'nobody'
}

function samePackage(scenario: PlanScenario, chosen: Package): CostGame {
  return { players: scenario.participants.length, cost: samePackageTable(scenario, chosen) }
}

/** undefined where the time is up before every group is known. */
function solvedTable(
  players: number,
  cost: (group: readonly number[]) => number,
  { report, isLate }: { report: (done: number, of: number) => void; isLate: () => boolean },
): CostGame | undefined {
  const costs = new Float64Array(2 ** players)
  try {
    for (let group = 1; group < costs.length; group++) {
      if (isLate()) return undefined
      costs[group] = cost(membersOf(group))
      if (group % 64 === 0) report(group, costs.length)
    }
    return { players, cost: costs }
  } catch (error) {
    if (error instanceof OutOfTime) return undefined
    throw error
  }
}

/** The same market with every choice taken: a participant needs exactly the solutions it uses in the chosen package. */
function asSoldTogether(scenario: PlanScenario, { uses }: Package): PlanScenario {
  return {
    ...scenario,
    participants: scenario.participants.map(({ operatingModels: _, budget: __, ...participant }) => ({
      ...participant,
      needs: uses[participant.id]!,
    })),
    solutions: scenario.solutions.map(({ operatingModels: _, ...solution }) => ({
      ...solution,
      covers: [solution.id],
      requires: [],
      conflicts: [],
    })),
  }
}
