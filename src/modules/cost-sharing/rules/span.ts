/** The directions that settled equations already fix, kept as an orthonormal basis. */
export class Span {
  readonly #basis: Float64Array[] = []
  /**
   * Two vectors orthogonal to everything settled, otherwise without pattern: a row whose product with one of them is not 0
   * is not settled, and that both products are 0 by chance happens to one row in 10^18.
   */
  nullVectors: readonly [Float64Array, Float64Array]

  constructor(dimension: number) {
    const vector = (frequency: number) =>
      Float64Array.from({ length: dimension }, (_, k) => Math.sin(frequency * (k + 1)) + 1.7)
    this.nullVectors = [vector(12.9898), vector(78.233)]
  }

  get rank(): number {
    return this.#basis.length
  }

  /** Adds a direction; false when it was in the span already. */
  add(direction: ArrayLike<number>): boolean {
    const rest = this.#residual(direction)
    const length = Math.sqrt(dot(rest, rest))
    if (length <= 1e-8 * norm(direction)) return false
    this.#basis.push(rest.map((value) => value / length))
    this.nullVectors = [this.#residual(this.nullVectors[0]), this.#residual(this.nullVectors[1])]
    return true
  }

  has(direction: ArrayLike<number>): boolean {
    const rest = this.#residual(direction)
    return Math.sqrt(dot(rest, rest)) <= 1e-8 * norm(direction)
  }

  #residual(direction: ArrayLike<number>): Float64Array {
    const rest = Float64Array.from(direction)
    for (let round = 0; round < 2; round++)
      for (const axis of this.#basis) {
        const part = dot(axis, rest)
        for (let k = 0; k < rest.length; k++) rest[k]! -= part * axis[k]!
      }
    return rest
  }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

const norm = (vector: ArrayLike<number>) => Math.sqrt(dot(vector, vector)) || 1
