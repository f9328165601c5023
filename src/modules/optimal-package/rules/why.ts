/**
 * Why each solution is in the package: the needs it covers, and what the group would pay more if it did not exist.
 * The answer without it is the best package of the remaining solutions, limits in force, less the total.
 * Example: solutions at 90 and 100 for the one need: without the first the group pays 10 more.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import type { Package, Scenario } from '../schema.ts'
import { bestPackage, OutOfTime, type PackageOptions } from './best-package.ts'
import { countdown, isTimeUp } from './solve-in-steps.ts'

export interface Reason {
  covers: string[]
  /** null where no package is possible without it, or none was found in time. */
  withoutIt: number | null
  /** false where the time limit came first: the figure may still fall, or none was found. */
  proven: boolean
}

/** Reasons by solution id; `seconds` is the time for all of them, `report` hears before each how many are done. */
export function reasonsFor(
  chosen: Package,
  scenario: Scenario,
  solve: Solve,
  { report, seconds, ...options }: PackageOptions & { report?: (done: number, of: number) => void } = {},
): Record<string, Reason> {
  const covered = Object.values(chosen.assignment).flatMap((own) => Object.entries(own))
  const left = countdown(seconds)
  let done = 0
  return Object.fromEntries(
    scenario.solutions.flatMap(({ id }, solution) => {
      if (!chosen.solutions.includes(id)) return []
      report?.(done++, chosen.solutions.length)
      const covers = [...new Set(covered.filter(([, by]) => by === id).map(([need]) => need))]
      const without = [...(options.without ?? []), solution]
      if (isTimeUp(left())) return [[id, { covers, withoutIt: null, proven: false }]]
      const search = () => bestPackage(scenario, solve, { ...options, ...left(), without })
      return [[id, { covers, ...extraCost(chosen, search) }]]
    }),
  )
}

function extraCost({ total }: Package, search: () => Package | undefined): Omit<Reason, 'covers'> {
  try {
    const other = search()
    if (!other) return { withoutIt: null, proven: true }
    return { withoutIt: Math.max(0, other.total - total), proven: other.optimal }
  } catch (error) {
    if (error instanceof OutOfTime) return { withoutIt: null, proven: false }
    throw error
  }
}
