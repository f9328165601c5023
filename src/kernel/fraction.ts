/** Exact rational numbers: numerator over a positive denominator, in lowest terms. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export function fraction(over: bigint, under = 1n): Fraction {
  if (under === 0n) throw new RangeError('division by zero')
  const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n)
  return { over: over / divisor, under: under / divisor }
}

export const zero: Fraction = { over: 0n, under: 1n }
export const isZero = ({ over }: Fraction): boolean => over === 0n
export const isPositive = ({ over }: Fraction): boolean => over > 0n
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
export const divided = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)

export const toNumber = ({ over, under }: Fraction): number => Number(over) / Number(under)

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (small !== 0n) [large, small] = [small, large % small]
  return large
}

/**
 * The solution of A·x = b, rows given as [...a, b], exactly; undefined where there is none or more than one.
 * More rows than unknowns are allowed if they agree. Example: x + y = 3, x − y = 1 gives 2 and 1.
 */
export function solveExactly(rows: readonly (readonly Fraction[])[]): Fraction[] | undefined {
  const unknowns = rows[0]!.length - 1
  const matrix = rows.map((row) => [...row])
  for (let k = 0; k < unknowns; k++) {
    const pivot = matrix.findIndex((row, at) => at >= k && !isZero(row[k]!))
    if (pivot < 0) return undefined
    ;[matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!]
    const head = matrix[k]![k]!
    matrix[k] = matrix[k]!.map((value) => (isZero(value) ? value : divided(value, head)))
    matrix.forEach((row, at) => {
      const factor = row[k]!
      if (at !== k && !isZero(factor))
        matrix[at] = row.map((value, column) => minusProduct(value, factor, matrix[k]![column]!))
    })
  }
  if (matrix.slice(unknowns).some((row) => !isZero(row[unknowns]!))) return undefined
  return matrix.slice(0, unknowns).map((row) => row[unknowns]!)
}

const minusProduct = (value: Fraction, factor: Fraction, other: Fraction): Fraction =>
  isZero(other) ? value : minus(value, times(factor, other))
