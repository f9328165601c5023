/**
 * The basis of a dual revised simplex for: minimise ε subject to a·x − b ≤ w·ε (rows), a·x = b (equations).
 *
 * Each row is a column (w, −a) of the dual with multiplier λ ≥ 0, each equation a column (0, a) with a free one; the
 * basis has dimension + 1 columns, and the prices of a basis are (ε, x), the point where its rows are tight.
 * A violated row enters, the ratio test says which leaves; after many steps without progress Bland's rule (lowest
 * number enters and leaves) ends any cycle. Numbers are expected near 1: callers scale their units.
 */
export interface Row {
  coefficients: ArrayLike<number>
  bound: number
  /** 0: a hard row, it holds whatever ε is. */
  weight: number
}

type Kind = 'row' | 'equation' | 'box' | 'floor'
interface BasicColumn {
  kind: Kind
  row: Row
  order: number
}

const pivotTolerance = 1e-9
const box = 1e6
const floor = -1e6

export class Simplex {
  readonly #dimension: number
  readonly #size: number
  readonly x: Float64Array
  epsilon = 0
  #basis: BasicColumn[]
  #inverse: Float64Array
  #multipliers: Float64Array
  #order = 0
  #idle = 0
  #pivots = 0

  /** `equations` must be independent; the start is the corner of a box far outside everything. */
  constructor(dimension: number, equations: readonly Row[]) {
    this.#dimension = dimension
    this.#size = dimension + 1
    this.x = new Float64Array(dimension)
    this.#inverse = new Float64Array(this.#size * this.#size)
    this.#multipliers = new Float64Array(this.#size)
    this.#basis = [this.#floorColumn(), ...equations.map((row) => this.#column('equation', row))]
    const free = freePlayers(dimension, equations)
    for (const player of free)
      this.#basis.push(this.#column('box', { coefficients: unit(dimension, player), bound: box, weight: 0 }))
    this.refresh()
  }

  violation(row: Row): number {
    let value = -row.bound - this.epsilon * row.weight
    for (let k = 0; k < this.#dimension; k++) value += row.coefficients[k]! * this.x[k]!
    return value
  }

  get cycling(): boolean {
    return this.#idle > 60
  }

  get isAtBox(): boolean {
    return this.#basis.some(({ kind }, k) => (kind === 'box' || kind === 'floor') && this.#multipliers[k]! > 1e-9)
  }

  has(row: Row): boolean {
    return this.#basis.some((column) => column.row === row)
  }

  /** Rows whose multiplier is positive: they, and only they, are tight in every optimum. */
  positiveRows(): Row[] {
    return this.#basis.filter(({ kind }, k) => kind === 'row' && this.#multipliers[k]! > 1e-9).map(({ row }) => row)
  }

  /** Brings a violated row into the basis; false when no ε satisfies it (the hard rows contradict each other). */
  enter(row: Row): boolean {
    const column = this.#column('row', row)
    const direction = this.#times(this.#vector(column))
    const leaving = this.#ratioTest(direction)
    if (leaving < 0) return false
    const size = this.#size
    const scale = 1 / direction[leaving]!
    const step = this.#multipliers[leaving]! * scale
    for (let j = 0; j < size; j++) this.#inverse[leaving * size + j]! *= scale
    for (let i = 0; i < size; i++) {
      const factor = direction[i]!
      if (i === leaving || factor === 0) continue
      for (let j = 0; j < size; j++) this.#inverse[i * size + j]! -= factor * this.#inverse[leaving * size + j]!
      this.#multipliers[i]! -= factor * step
    }
    this.#multipliers[leaving] = step
    this.#basis[leaving] = column
    this.#idle = step < 1e-12 ? this.#idle + 1 : 0
    if (++this.#pivots % 50 === 0) this.refresh()
    else this.#price()
    return true
  }

  /** The positive rows become equations at the present point, all but the one that follows from the rest; ε is free again. */
  settle(isNew: (row: Row) => boolean): void {
    let freed = false
    this.#basis = this.#basis.map((column, k) => {
      if (column.kind !== 'row' || this.#multipliers[k]! <= 1e-9) return column
      const value = this.epsilon * column.row.weight + column.row.bound
      const equation = { coefficients: column.row.coefficients, bound: value, weight: 0 }
      if (isNew(column.row)) return this.#column('equation', equation)
      if (freed) throw new Error('more than one settled row depends on the others')
      freed = true
      return this.#floorColumn()
    })
    this.#idle = 0
    if (freed) this.refresh()
  }

  equations(): Row[] {
    return this.#basis.filter(({ kind }) => kind === 'equation').map(({ row }) => row)
  }

  /** The inverse, multipliers and prices computed afresh from the basis. */
  refresh(): void {
    const size = this.#size
    const matrix = Array.from({ length: size }, () => new Float64Array(2 * size))
    this.#basis.forEach((column, j) => this.#vector(column).forEach((value, i) => (matrix[i]![j] = value)))
    matrix.forEach((line, i) => (line[size + i] = 1))
    eliminate(matrix, size)
    matrix.forEach((line, i) => this.#inverse.set(line.subarray(size), i * size))
    for (let i = 0; i < size; i++) {
      const value = this.#inverse[i * size]!
      this.#multipliers[i] = Math.abs(value) < 1e-12 ? 0 : value
    }
    this.#price()
  }

  #price(): void {
    const size = this.#size
    const prices = new Float64Array(size)
    this.#basis.forEach(({ kind, row }, i) => {
      const profit = kind === 'equation' || kind === 'floor' ? row.bound : -row.bound
      if (profit === 0) return
      for (let j = 0; j < size; j++) prices[j]! += profit * this.#inverse[i * size + j]!
    })
    this.epsilon = prices[0]!
    this.x.set(prices.subarray(1))
  }

  #ratioTest(direction: Float64Array): number {
    let leaving = -1
    let best = Infinity
    for (let i = 0; i < this.#size; i++) {
      if (this.#basis[i]!.kind === 'equation' || direction[i]! <= pivotTolerance) continue
      const ratio = Math.max(this.#multipliers[i]!, 0) / direction[i]!
      const tied = leaving >= 0 && ratio <= best + 1e-12
      const preferred =
        tied &&
        (this.cycling ? this.#basis[i]!.order < this.#basis[leaving]!.order : direction[i]! > direction[leaving]!)
      if (ratio < best - 1e-12 || preferred) [leaving, best] = [i, Math.min(best, ratio)]
    }
    return leaving
  }

  #times(vector: Float64Array): Float64Array {
    const size = this.#size
    const result = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let j = 0; j < size; j++) sum += this.#inverse[i * size + j]! * vector[j]!
      result[i] = sum
    }
    return result
  }

  #vector({ kind, row }: BasicColumn): Float64Array {
    const sign = kind === 'equation' ? 1 : -1
    const vector = new Float64Array(this.#size)
    vector[0] = row.weight
    for (let k = 0; k < this.#dimension; k++) vector[k + 1] = sign * row.coefficients[k]!
    return vector
  }

  #column(kind: Kind, row: Row): BasicColumn {
    return { kind, row, order: this.#order++ }
  }

  #floorColumn(): BasicColumn {
    return this.#column('floor', { coefficients: new Float64Array(this.#dimension), bound: floor, weight: 1 })
  }
}

/** Players whose boxes complete the equations to a basis. */
function freePlayers(dimension: number, equations: readonly Row[]): number[] {
  const rows = equations.map(({ coefficients }) => Float64Array.from(coefficients))
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

/** Gauss-Jordan with partial pivoting on the first `size` columns. */
export function eliminate(matrix: Float64Array[], size: number): void {
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k + 1; i < matrix.length; i++) if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i
    ;[matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!]
    const line = matrix[k]!
    const scale = 1 / line[k]!
    if (!Number.isFinite(scale)) throw new Error('the basis is singular')
    for (let j = 0; j < line.length; j++) line[j]! *= scale
    for (let i = 0; i < matrix.length; i++) {
      const factor = matrix[i]![k]!
      if (i === k || factor === 0) continue
      for (let j = k; j < line.length; j++) matrix[i]![j]! -= factor * line[j]!
    }
  }
}

function unit(dimension: number, player: number): Float64Array {
  const vector = new Float64Array(dimension)
  vector[player] = 1
  return vector
}
