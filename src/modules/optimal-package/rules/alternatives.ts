/**
 * The next best packages whose sets of solutions differ from the best and from each other, with the limits in force.
 * Found one after the other by forbidding the sets already known; a solution counts only where it covers a need or is required
 * by one that does. Ends early where the time limit leaves one unproven.
 * Example: three solutions at 90, 100 and 130 for the one need: the alternatives to 90 are 100 and 130.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import type { Package, Scenario } from '../schema.ts'
import { provenPackage, type PackageOptions } from './best-package.ts'
import { countdown, isTimeUp } from './solve-in-steps.ts'

export interface Alternative {
  total: number
  solutions: string[]
}

export interface Alternatives {
  packages: Alternative[]
  /** false where the time limit came before the next one, or that there is none, was proven. */
  proven: boolean
}

export function alternativesTo(
  best: Package,
  scenario: Scenario,
  solve: Solve,
  options: PackageOptions & { count?: number } = {},
): Alternatives {
  const { count = 2, seconds, ...others } = options
  const left = countdown(seconds)
  const index = new Map(scenario.solutions.map((solution, position) => [solution.id, position]))
  const excluded = [best.solutions.map((id) => index.get(id)!)]
  const packages: Alternative[] = []
  while (packages.length < count) {
    if (isTimeUp(left())) return { packages, proven: false }
    const next = provenPackage(scenario, solve, { ...others, ...left(), excluded })
    if (typeof next === 'string') return { packages, proven: next === 'none' }
    packages.push({ total: next.total, solutions: next.solutions })
    excluded.push(next.solutions.map((id) => index.get(id)!))
  }
  return { packages, proven: true }
}
