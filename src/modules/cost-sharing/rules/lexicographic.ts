/**
 * Lexicographic minimum: the point x whose excesses (a·x − b)/w, sorted from the largest down, are smallest one after
 * the other, among the points that satisfy the equations and the hard rows (w = 0).
 *
 * Stage by stage: minimise the largest excess ε; settle as equations those tight rows, and only those, that have a
 * positive multiplier (settling every tight row is a known wrong shortcut); go on until x is unique. Rows come from a
 * pool and, when the pool is satisfied, from an oracle; rows in the span of the settled ones cannot change and are skipped.
 * Violations up to a tolerance count as none: first a very small one, a larger one where rounding does not let that end.
 * Units: callers scale so that numbers are near 1. Source: Maschler, Peleg & Shapley 1979; Benedek, Fliege & Nguyen 2021.
 * Example: x1 + x2 = 12, rows x1 ≤ 10, x2 ≤ 6: ε = −2, x = (8, 4).
 */
import { Unreliable } from './elimination.ts'
import { Simplex, type Row } from './simplex.ts'
import { Span } from './span.ts'

export type { Row } from './simplex.ts'

export interface LexicographicProgram {
  dimension: number
  /** Independent; rows in their span are taken to hold. */
  equations: readonly Row[]
  rows: readonly Row[]
  /** Rows violated by more than `tolerance` at (x, ε) outside the settled span; none only if there is none. */
  oracle: (at: Candidate) => readonly Row[]
  /** Only this many stages; 1 gives the least ε alone. */
  stages?: number
  checkTime?: CheckTime | undefined
}

/** Asked before every step; throws where the time is up. */
export type CheckTime = () => void

export interface Candidate {
  x: Float64Array
  epsilon: number
  settled: Span
  tolerance: number
}

export interface LexicographicPoint {
  /** Some point that is feasible and best, where the rows with a weight do not fix a single one. */
  x: number[]
  /** ε of each stage, and the rows that have it in every best point. */
  stages: { level: number; rows: readonly Row[] }[]
  /** All that is fixed: the given equations and the settled rows. */
  equations: readonly Row[]
  tolerance: number
}

/** No point satisfies the hard rows, or rounding and the limit of steps leave it open. */
export type Unsolved = 'contradiction' | 'unresolved'

const tolerances = [1e-12, 1e-10, 1e-8]
/** Ordinary programs need 5 to 20 steps per dimension in all. */
const stepsPerDimension = 150

export function lexicographicMinimum(program: LexicographicProgram): LexicographicPoint | Unsolved {
  for (const tolerance of tolerances) {
    try {
      return minimum(program, tolerance)
    } catch (error) {
      if (!(error instanceof Unreliable)) throw error
    }
  }
  return 'unresolved'
}

function minimum(program: LexicographicProgram, tolerance: number): LexicographicPoint | Unsolved {
  const { dimension, equations, rows, stages = Infinity, checkTime = () => {} } = program
  const simplex = new Simplex(dimension, equations, floorFor(rows))
  const settled = new Span(dimension)
  for (const { coefficients } of equations) settled.add(coefficients)
  let pool = rows.filter((row) => !settled.has(row.coefficients))
  const done: LexicographicPoint['stages'] = []
  const oracle = () => program.oracle({ x: simplex.x, epsilon: simplex.epsilon, settled, tolerance })
  while (settled.rank < dimension && done.length < stages) {
    if (!optimise(simplex, { pool, oracle, tolerance, checkTime })) return 'contradiction'
    if (simplex.isAtBox) throw new Unreliable('the point is far outside all that was expected')
    if (simplex.isAtFloor) break
    done.push({ level: simplex.epsilon, rows: simplex.positiveRows() })
    simplex.settle((row) => settled.add(row.coefficients))
    pool = pool.filter((row) => !settled.has(row.coefficients))
  }
  return { x: Array.from(simplex.x), stages: done, equations: simplex.equations(), tolerance }
}

/** Far below every ε: numbers are near 1, and ε is they divided by a weight. */
function floorFor(rows: readonly Row[]): number {
  const weights = rows.map(({ weight }) => weight).filter((weight) => weight > 0)
  return -1e6 / Math.min(1, ...weights)
}

interface Search {
  pool: Row[]
  oracle: () => readonly Row[]
  tolerance: number
  checkTime: CheckTime
}

/** Brings violated rows in until there is none; false when the hard rows contradict each other. */
function optimise(simplex: Simplex, { pool, oracle, tolerance, checkTime }: Search): boolean {
  for (;;) {
    checkTime()
    const worst = violatedRow(simplex, pool, tolerance)
    if (worst) {
      if (simplex.pivots > stepsPerDimension * (simplex.x.length + 1)) throw new Unreliable('too many steps')
      const violation = simplex.violation(worst)
      if (simplex.enter(worst)) continue
      if (violation < 1e4 * tolerance) throw new Unreliable('the hard rows contradict each other by a hair')
      return false
    }
    simplex.refresh()
    if (violatedRow(simplex, pool, tolerance)) continue
    const news = oracle()
    if (news.length === 0) return true
    pool.push(...news)
    if (!violatedRow(simplex, news, tolerance)) return true
  }
}

function violatedRow(simplex: Simplex, pool: readonly Row[], tolerance: number): Row | undefined {
  let worst: Row | undefined
  let most = tolerance
  for (const row of pool) {
    const violation = simplex.violation(row)
    if (violation > most && !simplex.has(row)) [worst, most] = [row, violation]
  }
  return worst
}
