/**
 * Gaussian elimination in floating point, for the simplex. Example: rows (1, 1) and (1, −1) beside the unit matrix give its inverse
 * (0.5, 0.5) and (0.5, −0.5).
 */
/** Rounding has spoilt the basis: nothing can be said from here. */
export class Unreliable extends Error {}

/** Gauss-Jordan with partial pivoting on the first `size` columns. */
export function eliminate(matrix: Float64Array[], size: number): void {
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k + 1; i < matrix.length; i++) if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i
    ;[matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!]
    const line = matrix[k]!
    const scale = 1 / line[k]!
    if (!Number.isFinite(scale)) throw new Unreliable('the basis is singular')
    for (let j = 0; j < line.length; j++) line[j]! *= scale
    for (let i = 0; i < matrix.length; i++) {
      const factor = matrix[i]![k]!
      if (i === k || factor === 0) continue
      for (let j = k; j < line.length; j++) matrix[i]![j]! -= factor * line[j]!
    }
  }
}

/** Columns whose unit vectors complete independent rows to a basis. */
export function freeColumns(dimension: number, independent: readonly ArrayLike<number>[]): number[] {
  const rows = independent.map((row) => Float64Array.from(row))
  const bound = new Set<number>()
  for (const row of rows) {
    let pivot = -1
    for (let k = 0; k < dimension; k++) if (pivot < 0 || Math.abs(row[k]!) > Math.abs(row[pivot]!)) pivot = k
    bound.add(pivot)
    for (const other of rows) {
      if (other === row) continue
      const factor = other[pivot]! / row[pivot]!
      for (let k = 0; k < dimension; k++) other[k]! -= factor * row[k]!
    }
  }
  return Array.from({ length: dimension }, (_, k) => k).filter((k) => !bound.has(k))
}
