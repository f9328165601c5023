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
import { groupGame, type GroupGame } from './group-game.ts'
import { ruleShares } from './rule-shares.ts'

export interface Services {
  solve: Solve
  now: () => number
  report: (progress: Progress) => void
  /** Time limit of each part: the package, each alternative, each rule. */
  seconds: number
}

/**
 * From a scenario to the whole plan: best package, alternatives, reasons, shares by every rule asked for. Amounts in cents.
 * Refuses (kind impossible) where no package exists, naming a smallest set of needs or limits in conflict as far as found, and
 * (kind outOfTime) where none, or not what each would pay alone, was found in time.
 */
export function planScenario(scenario: PlanScenario, given: Services): Plan {
  const { seconds, now } = given
  const { report, solve } = reporting(given)
  const options = { withLimits: true, seconds }
  report({ step: 'package' })
  const chosen = best(scenario, { solve, seconds })
  report({ step: 'alternatives' })
  const alternatives = alternativesTo(chosen, scenario, solve, options)
  report({ step: 'front' })
  const front = frontFrom(chosen, scenario, solve, options)
  const reasons = reasonsFor(chosen, scenario, solve, {
    ...options,
    report: (done, of) => report({ step: 'why', done, of }),
  })
  report({ step: 'groups' })
  const progress = (done: number, of: number) => report({ step: 'groups', done, of })
  const game = groupGame(scenario, chosen, { solve, now, seconds, report: progress })
  const alone = costsAlone(game, scenario.participants.length, seconds)
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
    alternatives: alternatives.packages,
    alternativesProven: alternatives.proven,
    front: front.points,
    frontComplete: front.complete,
    why: reasons,
  }
}

/** A solver that repeats the latest report between its calls, so that a long step is seen to be alive. */
function reporting({ solve, report, now }: Services): Pick<Services, 'solve' | 'report'> {
  let latest: Progress | undefined
  let reported = now()
  const tell = (progress: Progress) => {
    latest = progress
    reported = now()
    report(progress)
  }
  return {
    report: tell,
    solve: (program, options) => {
      if (latest && now() - reported >= 500) tell(latest)
      return solve(program, options)
    },
  }
}

function best(scenario: PlanScenario, { solve, seconds }: Pick<Services, 'solve' | 'seconds'>): Package {
  const found = inTime('outOfTime', seconds, () => bestPackage(scenario, solve, { withLimits: true, seconds }))
  if (found) return found
  throw impossible(scenario, solve)
}

function costsAlone(game: GroupGame, players: number, seconds: number): number[] {
  return inTime('aloneOutOfTime', seconds, () => Array.from({ length: players }, (_, player) => game.cost([player])))
}

function inTime<T>(code: string, seconds: number, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    throw new Refused('outOfTime', [{ code, values: { seconds } }])
  }
}
