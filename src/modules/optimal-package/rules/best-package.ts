/**
 * The cheapest package for a group, proven by the solver and evaluated again in exact cents outside it.
 * The values of the solver only decide who covers what; a solution that then serves nobody is left out, and where no cap forbids
 * it each need goes to the used solution with the least lock-in, then by the order of the file.
 * Example: two solutions at 100 and 90 for the one need: the package is the second, total 90.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import type { Package, Scenario } from '../schema.ts'
import { keepsLimits, overBudget, totalLockIn, type OverBudget } from './limits.ts'
import { marketOf, type Market } from './market.ts'
import { packageModel, type ModelOptions } from './model.ts'
import { packageOf, usesOf, type Choice } from './package-cost.ts'
import { countdown, solveInSteps } from './solve-in-steps.ts'

export interface PackageOptions extends Omit<ModelOptions, 'prizes' | 'overBudget' | 'forbidden' | 'known'> {
  seconds?: number
}

/**
 * undefined: no package is possible. Throws when the time limit comes before any package is found.
 * The solver allows for rounding, limits do not: what exceeds one in exact numbers is forbidden, and the search goes on. So it does
 * where prices are rounded to the cent that the solver knows only from below, until no other package can be cheaper.
 */
export function bestPackage(scenario: Scenario, solve: Solve, options: PackageOptions = {}): Package | undefined {
  const market = marketOf(scenario)
  const left = countdown(options.seconds)
  const cuts = { overBudget: [] as OverBudget[], forbidden: [] as Choice[], known: [] as number[][][] }
  let bound = 0
  let best: Package | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { program, choiceIn, isBelow } = packageModel(market, { ...options, ...cuts })
    const solved = solveInSteps(program, solve, left())
    if (solved.status === 'infeasible') return best && { ...best, optimal: true, gap: 0 }
    if (!solved.values) {
      if (best) return proven(best, Math.min(best.total, solved.bound))
      throw new OutOfTime(solved.bound)
    }
    bound = solved.bound
    const choice = choiceIn(solved.values) as Choice
    if (keepsAll(market, choice, options)) {
      const found = packageOf(scenario, settled(market, choice, options))
      if (!best || found.total < best.total) best = found
      const judged = proven(best, bound)
      if (judged.optimal || !isBelow) return judged
      cuts.known.push(usesOf(market, choice))
      continue
    }
    const over = overBudget(market, choice)
    if (over.length > 0) cuts.overBudget.push(...over)
    else cuts.forbidden.push(choice)
  }
  if (best) return proven(best, Math.min(best.total, bound))
  throw new OutOfTime(bound)
}

const mostAttempts = 60

function keepsAll(market: Market, choice: Choice, { withLimits, mostLockIn = Infinity }: PackageOptions): boolean {
  return totalLockIn(market.scenario, choice) <= mostLockIn && (!withLimits || keepsLimits(market, choice))
}

/** Totals are whole cents: only what is less than a cent above the bound is proven. `gap` is (total − bound) / total. */
function proven(found: Package, bound: number): Package {
  const missing = Math.max(0, found.total - Math.max(0, Math.ceil(bound - 1e-3 - 1e-12 * found.total)))
  return { ...found, optimal: missing === 0, gap: missing > 0 ? missing / found.total : 0 }
}

/** The package only if it is proven to be the best; 'none' if none is possible, 'unproven' if the time limit came first. */
export function provenPackage(
  scenario: Scenario,
  solve: Solve,
  options: PackageOptions,
): Package | 'none' | 'unproven' {
  try {
    const found = bestPackage(scenario, solve, options)
    if (!found) return 'none'
    return found.optimal ? found : 'unproven'
  } catch (error) {
    if (error instanceof OutOfTime) return 'unproven'
    throw error
  }
}

/** The time limit came before any package was found; nothing undercuts `bound`. */
export class OutOfTime extends Error {
  readonly bound: number
  constructor(bound: number) {
    super('no package found within the time limit')
    this.bound = bound
  }
}

/** Least lock-in among the used solutions, unless a cap or a options binds the assignment as it is. */
function settled(market: Market, choice: Choice, options: PackageOptions): Choice {
  if (options.excluded?.length || market.isTempting) return choice
  const uses = usesOf(market, choice)
  const { solutions } = market.scenario
  const free = choice.map((own, participant) =>
    own?.map((_, need) => {
      const usable = market.needs[participant]![need]!.solutions.filter((j) => uses[participant]!.includes(j))
      return usable.reduce((best, j) => (solutions[j]!.lockIn < solutions[best]!.lockIn ? j : best))
    }),
  )
  return keepsAll(market, free, options) ? free : choice
}
