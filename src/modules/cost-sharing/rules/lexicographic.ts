/**
 * Lexicographic minimum: the point x whose excesses (a·x − b)/w, sorted from the largest down, are smallest one after
 * the other, among the points that satisfy the equations and the hard rows (w = 0).
 *
 * Stage by stage: minimise the largest excess ε; settle as equations those tight rows, and only those, that have a
 * positive multiplier (settling every tight row is a known wrong shortcut); go on until x is unique. Rows come from a
 * pool and, when the pool is satisfied, from an oracle; rows in the span of the settled ones cannot change and are skipped.
 * Units: callers scale so that numbers are near 1. Source: Maschler, Peleg & Shapley 1979; Benedek, Fliege & Nguyen 2021.
 * Example: x1 + x2 = 12, rows x1 ≤ 10, x2 ≤ 6: ε = −2, x = (8, 4).
 */
import { Simplex, type Row } from './simplex.ts'
import { Span } from './span.ts'

export type { Row } from './simplex.ts'

export interface LexicographicProgram {
  dimension: number
  equations: readonly Row[]
  rows: readonly Row[]
  /** Rows violated by more than `tolerance` at (x, ε) outside the settled span; none only if there is none. */
  oracle: (x: Float64Array, epsilon: number, settled: Span) => readonly Row[]
  /** Only this many stages; 1 gives the least ε alone. */
  stages?: number
}

export interface LexicographicPoint {
  x: number[]
  /** ε of each stage, and the rows that have it in every best point. */
  stages: { level: number; rows: readonly Row[] }[]
}

export const tolerance = 1e-9

/** undefined: no point satisfies the hard rows. */
export function lexicographicMinimum({
  dimension,
  equations,
  rows,
  oracle,
  stages = Infinity,
}: LexicographicProgram): LexicographicPoint | undefined {
  const simplex = new Simplex(dimension, equations)
  const settled = new Span(dimension)
  for (const { coefficients } of equations) settled.add(coefficients)
  let pool = rows.filter((row) => !settled.has(row.coefficients))
  const done: LexicographicPoint['stages'] = []
  while (settled.rank < dimension && done.length < stages) {
    if (!optimise(simplex, pool, (x, epsilon) => oracle(x, epsilon, settled))) return undefined
    if (simplex.isAtBox) return undefined
    done.push({ level: simplex.epsilon, rows: simplex.positiveRows() })
    simplex.settle((row) => settled.add(row.coefficients))
    pool = pool.filter((row) => !settled.has(row.coefficients))
  }
  return { x: Array.from(simplex.x), stages: done }
}

function optimise(
  simplex: Simplex,
  pool: Row[],
  oracle: (x: Float64Array, epsilon: number) => readonly Row[],
): boolean {
  for (;;) {
    const worst = violatedRow(simplex, pool)
    if (worst) {
      if (!simplex.enter(worst)) return false
      continue
    }
    simplex.refresh()
    if (violatedRow(simplex, pool)) continue
    const news = oracle(simplex.x, simplex.epsilon)
    if (news.length === 0) return true
    pool.push(...news)
    if (!violatedRow(simplex, news)) return true
  }
}

/** The most violated row; when the simplex stalls the first one (Bland). */
function violatedRow(simplex: Simplex, pool: readonly Row[]): Row | undefined {
  let worst: Row | undefined
  let most = tolerance
  for (const row of pool) {
    const violation = simplex.violation(row)
    if (violation <= most || simplex.has(row)) continue
    if (simplex.cycling) return row
    ;[worst, most] = [row, violation]
  }
  return worst
}
