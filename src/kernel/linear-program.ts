/** A (mixed-integer) linear program to minimise, and what a solver answers. The solver itself is a machine: platform/solver.ts. */
export interface Column {
  cost: number
  lower: number
  upper: number
  integer: boolean
}

export interface Row {
  lower: number
  upper: number
  columns: number[]
  coefficients: number[]
}

export interface LinearProgram {
  columns: Column[]
  rows: Row[]
}

export interface SolveOptions {
  /** Wall-clock limit of this call. */
  seconds?: number
  /** A known feasible point to start from, one value per column. */
  start?: Float64Array
}

/**
 * `optimal`: values are proven within an absolute gap of 1e-6 (of costs up to 8e6, of larger ones in proportion) … `stopped`: the limit came first;
 * values are the best found (undefined if none) and `bound` is what no solution can undercut.
 */
export type Solved =
  | { status: 'optimal'; objective: number; bound: number; values: Float64Array; duals: Float64Array }
  | { status: 'stopped'; objective: number; bound: number; values: Float64Array | undefined }
  | { status: 'infeasible' }

/** Blocks its thread while it computes; throws when the program is unbounded or the solver fails. */
export type Solve = (program: LinearProgram, options?: SolveOptions) => Solved
