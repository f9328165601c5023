import type { Solve } from '../../../kernel/linear-program.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
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
import { timeBudget, type TimeBudget } from './time-budget.ts'

export interface Services {
  solve: Solve
  now: () => number
  report: (progress: Progress) => void
  /** Time limit of everything together. */
  seconds: number
}

/**
 * From a scenario to the whole plan: best package, alternatives, reasons, shares by every rule asked for. Amounts in cents.
 * Refuses (kind impossible) where no package exists, naming a smallest set of needs or limits in conflict as far as found, and
 * (kind outOfTime) where none, or not what each would pay alone, was found in time.
 */
export function planScenario(scenario: PlanScenario, given: Services): Plan {
  const { now } = given
  const { report, solve: reportingSolve } = reporting(given)
  const time = timeBudget({ ...given, solve: reportingSolve })
  const { solve } = time
  const options = (part: 'alternatives' | 'front' | 'why') => ({ withLimits: true, seconds: time.begin(part) })
  report({ step: 'package' })
  const chosen = best(scenario, time, given)
  report({ step: 'alternatives' })
  const alternatives = alternativesTo(chosen, scenario, solve, options('alternatives'))
  report({ step: 'front' })
  const front = frontFrom(chosen, scenario, solve, options('front'))
  const reasons = reasonsFor(chosen, scenario, solve, {
    ...options('why'),
    report: (done, of) => report({ step: 'why', done, of }),
  })
  report({ step: 'groups' })
  const progress = (done: number, of: number) => report({ step: 'groups', done, of })
  const forGroups = time.begin('groups')
  // Without a table some rules remain, without what each would pay alone none.
  time.narrow(0.6 * forGroups)
  const game = groupGame(scenario, chosen, { solve, time, seconds: forGroups, report: progress })
  time.narrow(forGroups)
  const alone = costsAlone(game, scenario.participants.length, { ...given, chosen })
  const rules: Plan['rules'] = {}
  const asked = [...new Set<PlanRule>(scenario.sharing.rules)]
  const sharing = time.begin('shares')
  const begun = now()
  asked.forEach((rule, done) => {
    report({ step: 'shares', rule, done, of: asked.length })
    const seconds = Math.max(0, sharing - (now() - begun) / 1000) / (asked.length - done)
    time.narrow(seconds)
    rules[rule] = ruleShares(rule, { scenario, chosen, game, alone, now, seconds, time })
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

function best(scenario: PlanScenario, time: TimeBudget, given: Services): Package {
  const { solve } = time
  const search = (part: 'package' | 'shares') =>
    bestPackage(scenario, solve, { withLimits: true, seconds: time.begin(part) })
  const found = inTime('outOfTime', { seconds: given.seconds }, () => {
    try {
      return search('package')
    } catch (error) {
      // Without a package there is nothing else that the time could be for.
      if (error instanceof OutOfTime) return search('shares')
      throw error
    }
  })
  if (found) return found
  throw impossible(scenario, solve)
}

function costsAlone(
  game: GroupGame,
  players: number,
  { seconds, chosen }: { seconds: number; chosen: Package },
): number[] {
  const { total, gap } = chosen
  return inTime('aloneOutOfTime', { seconds, total, gap }, () =>
    Array.from({ length: players }, (_, player) => game.cost([player])),
  )
}

function inTime<T>(code: string, values: NonNullable<Refusal['values']>, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    throw new Refused('outOfTime', [{ code, values }])
  }
}
