/**
 * Branch and bound over linear relaxations (Land, Doig 1960): depth first, on the fractional column with the most money at stake,
 * the nearer side first. These programs have tight relaxations and few columns that matter, so a few dozen nodes decide most
 * of them sooner than a general solver has prepared its cuts; after `nodes` nodes it gives up and returns the best found.
 * Example: relaxation 100 with one column at 0.5, which costs 103 at 0 and 101 at 1: three nodes, optimum 101.
 */
import type { LinearProgram, Solve, SolveOptions } from '../../../kernel/linear-program.ts'

export interface Incumbent {
  objective: number
  values: Float64Array
}

export interface Branched {
  /** Is the best found proven to be the best there is (or that there is none)? */
  finished: boolean
  best: Incumbent | undefined
}

interface Node {
  fixed: { column: number; value: number }[]
  bound: number
}

export function branch(
  program: LinearProgram,
  solve: Solve,
  { nodes, left, start }: { nodes: number; left: () => SolveOptions; start: Incumbent | undefined },
): Branched {
  let best = start
  const open: Node[] = [{ fixed: [], bound: -Infinity }]
  const cannotImprove = (bound: number) => best !== undefined && bound > best.objective - tolerance(best.objective)
  for (let visited = 0; open.length > 0; visited++) {
    if (visited >= nodes) return { finished: false, best }
    const { fixed, bound } = open.pop()!
    if (cannotImprove(bound)) continue
    const relaxed = solve(relaxation(program, fixed), left())
    if (relaxed.status === 'stopped') return { finished: false, best }
    if (relaxed.status === 'infeasible' || cannotImprove(relaxed.objective)) continue
    const column = mostAtStake(program, relaxed.values)
    if (column === undefined) best = { objective: relaxed.objective, values: relaxed.values }
    else {
      const nearer = Math.round(relaxed.values[column]!)
      for (const value of [1 - nearer, nearer])
        open.push({ fixed: [...fixed, { column, value }], bound: relaxed.objective })
    }
  }
  return { finished: true, best }
}

/** The program without its whole numbers, some columns fixed. */
export function relaxation({ columns, rows }: LinearProgram, fixed: Node['fixed'] = []): LinearProgram {
  const relaxed = columns.map((column) => ({ ...column, integer: false }))
  for (const { column, value } of fixed) relaxed[column] = { ...relaxed[column]!, lower: value, upper: value }
  return { columns: relaxed, rows }
}

/** undefined where every integer column is whole. */
export function mostAtStake({ columns }: LinearProgram, values: Float64Array): number | undefined {
  let found: number | undefined
  let most = 0
  columns.forEach(({ integer, cost }, column) => {
    const fraction = Math.abs(values[column]! - Math.round(values[column]!))
    const stake = fraction * (1 + Math.abs(cost))
    if (!integer || fraction < 1e-9 || stake <= most) return
    found = column
    most = stake
  })
  return found
}

/** What the last digits of an objective may be wrong by, and always less than the cent by which packages differ. */
function tolerance(objective: number): number {
  return Math.min(0.25, 1e-6 + 1e-9 * Math.abs(objective))
}
