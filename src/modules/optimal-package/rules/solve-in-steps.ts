/**
 * A 0/1 program in up to three steps that prove the same optimum sooner: its linear relaxation; the program on the columns the
 * relaxation uses, for a good first solution; then the program without every column whose reduced cost exceeds the gap between
 * the two (reduced-cost fixing: Dantzig, Fulkerson, Johnson 1954). Costs of integer columns are whole cents.
 * Where a column may only be used under another (use − open ≤ 0), slack in the price of use is passed on to open before fixing.
 * Example: relaxation 100, first solution 103: a column with reduced cost 5 is in no better solution and is left out.
 */
import type { LinearProgram, Solve, Solved, SolveOptions } from '../../../kernel/linear-program.ts'
import { branch, mostAtStake, relaxation, type Incumbent } from './branching.ts'

/** Nodes after which the solver's own branch and bound takes over: more where each is cheap. */
const nodesFor = (columns: number) => (columns < 1000 ? 400 : 40)

/** With `below`, a program whose relaxation already costs that much counts as infeasible: nothing wanted is in it. */
export function solveInSteps(
  program: LinearProgram,
  solve: Solve,
  options: SolveOptions & { below?: number } = {},
): Solved {
  const left = countdown(options.seconds)
  const relaxed = solve(relaxation(program), left())
  if (relaxed.status !== 'optimal') return relaxed.status === 'infeasible' ? relaxed : solve(program, left())
  const solved = afterRelaxation(program, solve, { ...options, relaxed, left })
  // A solver that was stopped early may know less than the relaxation did.
  return solved.status === 'stopped' ? { ...solved, bound: Math.max(solved.bound, relaxed.objective) } : solved
}

function afterRelaxation(
  program: LinearProgram,
  solve: Solve,
  options: { below?: number; relaxed: Extract<Solved, { status: 'optimal' }>; left: () => SolveOptions },
): Solved {
  const { relaxed, left } = options
  if (options.below !== undefined && relaxed.objective >= options.below - 1e-6) return { status: 'infeasible' }
  if (mostAtStake(program, relaxed.values) === undefined) return relaxed
  const search = { nodes: nodesFor(program.columns.length), left }
  const used = only(program, (column) => relaxed.values[column]! > 1e-6)
  const first = branch(used, solve, { ...search, start: undefined })
  if (!first.finished) return orBetter(solveLarge(program, solve, { used, relaxed, left }), first.best)
  const kept = first.best ? worthwhile(program, relaxed, first.best) : program
  const { finished, best } = branch(kept, solve, { ...search, start: first.best })
  if (!finished) return orBetter(solve(kept, { ...left(), ...(best && { start: best.values }) }), best)
  return best ? { status: 'optimal', ...best, bound: best.objective, duals: relaxed.duals } : { status: 'infeasible' }
}

/** A solver that is stopped early may not have looked at what was found before. */
function orBetter(solved: Solved, found: Incumbent | undefined): Solved {
  if (solved.status !== 'stopped' || !found || solved.objective <= found.objective) return solved
  return { ...solved, objective: found.objective, values: found.values }
}

/** The same steps with the solver's own branch and bound, for programs on which a few dozen nodes are not enough. */
function solveLarge(
  program: LinearProgram,
  solve: Solve,
  { used, relaxed, left }: { used: LinearProgram; relaxed: Relaxed; left: () => SolveOptions },
): Solved {
  const first = solve(used, left())
  if (first.status === 'infeasible' || !first.values) return solve(program, left())
  const { objective, values } = first
  return solve(worthwhile(program, relaxed, { objective, values }), { ...left(), start: values })
}

/** The program without the columns that cannot be in a better solution than the first. */
function worthwhile(program: LinearProgram, relaxed: Relaxed, first: Incumbent): LinearProgram {
  const room = first.objective - relaxed.objective + 1 + 1e-9 * Math.abs(first.objective)
  const prices = reducedCosts(program, relaxed.duals)
  return only(program, (column) => prices[column]! <= room || first.values[column]! > 0.5)
}

type Relaxed = Pick<Extract<Solved, { status: 'optimal' }>, 'objective' | 'duals'>

/** Options for the next call with what is left of the time, at least a tenth of a second. */
export function countdown(seconds = 1e9): () => { seconds: number } {
  const deadline = performance.now() + 1000 * seconds
  return () => ({ seconds: Math.max(least, (deadline - performance.now()) / 1000) })
}

const least = 0.1
export const isTimeUp = ({ seconds }: { seconds: number }) => seconds <= least

/** The program with the integer columns that are not kept fixed at 0. */
function only({ columns, rows }: LinearProgram, keep: (column: number) => boolean): LinearProgram {
  return {
    rows,
    columns: columns.map((column, at) => (!column.integer || keep(at) ? column : { ...column, upper: 0 })),
  }
}

/** By how much the bound of the relaxation rises at least when a column that is 0 in it becomes 1. */
function reducedCosts({ columns, rows }: LinearProgram, duals: Float64Array): Float64Array {
  const prices = Float64Array.from(columns, (column) => column.cost)
  rows.forEach((row, at) => {
    const dual = duals[at]!
    if (dual !== 0) row.columns.forEach((column, term) => (prices[column]! -= dual * row.coefficients[term]!))
  })
  rows.forEach(({ upper, columns: pair, coefficients }, at) => {
    if (upper !== 0 || pair.length !== 2 || coefficients[0] !== 1 || coefficients[1] !== -1) return
    const slack = Math.min(-duals[at]!, prices[pair[0]!]!)
    if (slack <= 0) return
    prices[pair[0]!]! -= slack
    prices[pair[1]!]! += slack
  })
  return prices
}
