import type { Solve } from '../../../kernel/linear-program.ts'
import { Refused } from '../../../kernel/refusal.ts'
import {
  alternativesTo,
  bestPackage,
  frontFrom,
  impossible,
  OutOfTime,
  reasonsFor,
  type Package,
} from '../../optimal-package/index.ts'
import type { Plan, PlanRule, PlanScenario, Progress } from '../schema.ts'
import { groupGame } from './group-game.ts'
import { ruleShares } from './rule-shares.ts'

export interface Machines {
  solve: Solve
  now: () => number
  report: (progress: Progress) => void
  /** Time limit of each part: the package, each alternative, each rule. */
  seconds: number
}

/**
 * From a scenario to the whole plan: best package, alternatives, reasons, shares by every rule asked for. Amounts in cents.
 * Refuses (kind impossible) where no package exists, naming a smallest set of needs or limits in conflict as far as found.
 */
export function planScenario(scenario: PlanScenario, machines: Machines): Plan {
  const { solve, report, seconds, now } = machines
  const wishes = { withLimits: true, seconds }
  report({ step: 'package' })
  const chosen = best(scenario, machines)
  report({ step: 'alternatives' })
  const alternatives = alternativesTo(chosen, scenario, solve, wishes)
  report({ step: 'front' })
  const { points } = frontFrom(chosen, scenario, solve, wishes)
  report({ step: 'why' })
  const reasons = reasonsFor(chosen, scenario, solve, wishes)
  report({ step: 'groups' })
  const game = groupGame(scenario, chosen, solve, (done, of) => report({ step: 'groups', done, of }))
  const alone = scenario.participants.map((_, player) => game.cost([player]))
  const rules: Plan['rules'] = {}
  const asked = [...new Set<PlanRule>(scenario.sharing.rules)]
  asked.forEach((rule, done) => {
    report({ step: 'shares', rule, done, of: asked.length })
    rules[rule] = ruleShares(rule, { scenario, chosen, game, alone, now, seconds })
  })
  return {
    optimal: chosen.optimal,
    gap: chosen.gap,
    cost: { total: chosen.total, items: chosen.items },
    assignment: chosen.assignment,
    standAlone: Object.fromEntries(scenario.participants.map(({ id }, player) => [id, alone[player]!])),
    rules,
    alternatives,
    front: points,
    why: Object.fromEntries(Object.entries(reasons).map(([id, { covers, withoutIt }]) => [id, { covers, withoutIt }])),
  }
}

function best(scenario: PlanScenario, { solve, seconds }: Machines): Package {
  try {
    const found = bestPackage(scenario, solve, { withLimits: true, seconds })
    if (found) return found
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    throw new Refused('impossible', [{ code: 'outOfTime', values: { seconds } }])
  }
  throw impossible(scenario, solve)
}
