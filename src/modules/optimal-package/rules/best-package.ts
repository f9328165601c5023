/**
 * The cheapest package for a group, proven by the solver and evaluated again in exact cents outside it.
 * The values of the solver only decide who covers what; a solution that then serves nobody is left out, and where no cap forbids
 * it each need goes to the used solution with the least lock-in, then by the order of the file.
 * Example: two solutions at 100 and 90 for the one need: the package is the second, total 90.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import type { Package, Scenario } from '../schema.ts'
import { keepsLimits } from './limits.ts'
import { marketOf, type Market } from './market.ts'
import { packageModel, type ModelWishes } from './model.ts'
import { packageOf, usesOf, type Choice } from './package-cost.ts'
import { solveInSteps } from './solve-in-steps.ts'

export interface PackageWishes extends Omit<ModelWishes, 'prizes'> {
  seconds?: number
}

/** undefined: no package is possible. Throws when the time limit comes before any package is found. */
export function bestPackage(scenario: Scenario, solve: Solve, wishes: PackageWishes = {}): Package | undefined {
  const market = marketOf(scenario)
  const { program, choiceIn } = packageModel(market, wishes)
  const { seconds } = wishes
  const solved = solveInSteps(program, solve, seconds === undefined ? {} : { seconds })
  if (solved.status === 'infeasible') return undefined
  if (!solved.values) throw new OutOfTime(solved.bound)
  const choice = settled(market, choiceIn(solved.values), wishes)
  const found = packageOf(scenario, choice, { optimal: true, gap: 0 })
  if (solved.status === 'optimal') return found
  const gap = found.total > 0 ? Math.max(0, (found.total - Math.ceil(solved.bound - 1e-3)) / found.total) : 0
  return { ...found, optimal: gap === 0, gap: Math.min(1, gap) }
}

/** The package only if it is proven to be the best; 'none' if none is possible, 'unproven' if the time limit came first. */
export function provenPackage(scenario: Scenario, solve: Solve, wishes: PackageWishes): Package | 'none' | 'unproven' {
  try {
    const found = bestPackage(scenario, solve, wishes)
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

/** Least lock-in among the used solutions, unless a cap or a wish binds the assignment as it is. */
function settled(market: Market, choice: Choice, wishes: PackageWishes): Choice {
  if (wishes.excluded?.length) return choice
  const uses = usesOf(market, choice)
  const { solutions } = market.scenario
  const free = choice.map((own, participant) =>
    own?.map((_, need) => {
      const usable = market.needs[participant]![need]!.solutions.filter((j) => uses[participant]!.includes(j))
      return usable.reduce((best, j) => (solutions[j]!.lockIn < solutions[best]!.lockIn ? j : best))
    }),
  )
  return wishes.withLimits && !keepsLimits(market, free) ? choice : free
}
