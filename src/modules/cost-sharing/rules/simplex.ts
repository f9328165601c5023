/**
 * The basis of a dual revised simplex for: minimise ε subject to a·x − b ≤ w·ε (rows), a·x = b (equations).
 *
 * Each row is a column (w, −a) of the dual with multiplier λ ≥ 0, each equation a column (0, a) with a free one; the
 * basis has dimension + 1 columns, and the prices of a basis are (ε, x), the point where its rows are tight.
 * A violated row enters, the ratio test says which leaves. Most multipliers are 0, so most tests are ties; they are decided
 * as if the right side had been pushed by an infinitely small amount in a fixed direction without pattern: each step then makes
 * progress, whichever row enters, and no basis comes twice (Charnes 1952). Numbers are expected near 1: callers scale their units.
 */
import { eliminate, freeColumns, Unreliable } from './elimination.ts'

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
}

const pivotTolerance = 1e-9
const box = 1e6

export class Simplex {
  readonly #dimension: number
  readonly #size: number
  readonly #floor: BasicColumn
  readonly x: Float64Array
  epsilon = 0
  #basis: BasicColumn[]
  #inverse: Float64Array
  #multipliers: Float64Array
  /** The infinitely small push, and what it adds to the multipliers. */
  #push: Float64Array
  #pushed: Float64Array
  pivots = 0

  /** `equations` must be independent; the start is the corner of a box far outside everything, ε at its floor. */
  constructor(dimension: number, equations: readonly Row[], floor: number) {
    this.#dimension = dimension
    this.#floor = { kind: 'floor', row: { coefficients: new Float64Array(dimension), bound: floor, weight: 1 } }
    this.#size = dimension + 1
    this.x = new Float64Array(dimension)
    this.#inverse = new Float64Array(this.#size * this.#size)
    this.#multipliers = new Float64Array(this.#size)
    this.#push = new Float64Array(this.#size)
    this.#pushed = new Float64Array(this.#size)
    this.#basis = [this.#floor, ...equations.map((row): BasicColumn => ({ kind: 'equation', row }))]
    for (const player of freeColumns(
      dimension,
      equations.map(({ coefficients }) => coefficients),
    ))
      this.#basis.push({ kind: 'box', row: { coefficients: unit(dimension, player), bound: box, weight: 0 } })
    this.#pushAfresh()
    this.refresh()
  }

  violation(row: Row): number {
    let value = -row.bound - this.epsilon * row.weight
    for (let k = 0; k < this.#dimension; k++) value += row.coefficients[k]! * this.x[k]!
    return value
  }

  /** No row limits ε from below. */
  get isAtFloor(): boolean {
    return this.#basis.some(({ kind }, k) => kind === 'floor' && this.#multipliers[k]! > 1e-9)
  }

  /** Some x is as far out as the box allows. */
  get isAtBox(): boolean {
    return this.x.some((value) => Math.abs(value) > box / 2)
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
    const column: BasicColumn = { kind: 'row', row }
    const direction = this.#times(this.#vector(column))
    const leaving = this.#ratioTest(direction)
    if (leaving < 0) return false
    const size = this.#size
    const scale = 1 / direction[leaving]!
    const step = this.#multipliers[leaving]! * scale
    const pushedStep = this.#pushed[leaving]! * scale
    for (let j = 0; j < size; j++) this.#inverse[leaving * size + j]! *= scale
    for (let i = 0; i < size; i++) {
      const factor = direction[i]!
      if (i === leaving || factor === 0) continue
      for (let j = 0; j < size; j++) this.#inverse[i * size + j]! -= factor * this.#inverse[leaving * size + j]!
      this.#multipliers[i] = cleaned(this.#multipliers[i]! - factor * step)
      this.#pushed[i]! -= factor * pushedStep
    }
    this.#multipliers[leaving] = step
    this.#pushed[leaving] = pushedStep
    this.#basis[leaving] = column
    if (++this.pivots % 50 === 0) this.refresh()
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
      if (isNew(column.row)) return { kind: 'equation', row: equation }
      if (freed) throw new Unreliable('more than one settled row depends on the others')
      freed = true
      return this.#floor
    })
    if (!freed) return
    this.#pushAfresh()
    this.refresh()
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
    for (let i = 0; i < size; i++) this.#multipliers[i] = cleaned(this.#inverse[i * size]!)
    this.#pushed = this.#times(this.#push)
    this.#price()
    this.#polish()
  }

  #price(): void {
    this.epsilon = 0
    this.x.fill(0)
    this.#basis.forEach(({ kind, row }, i) =>
      this.#addPrices(kind === 'equation' || kind === 'floor' ? row.bound : -row.bound, i),
    )
  }

  /** One round of iterative refinement: the basic rows become tight to the last digit. */
  #polish(): void {
    const misses = this.#basis.map(({ kind, row }) => {
      if (kind === 'floor') return row.bound - this.epsilon
      return kind === 'equation' ? -this.violation(row) : this.violation(row)
    })
    misses.forEach((miss, i) => this.#addPrices(miss, i))
  }

  #addPrices(profit: number, i: number): void {
    if (profit === 0) return
    const first = i * this.#size
    this.epsilon += profit * this.#inverse[first]!
    for (let k = 0; k < this.#dimension; k++) this.x[k]! += profit * this.#inverse[first + k + 1]!
  }

  /** The push that adds to each basic multiplier an amount of its own, all of them linearly independent. */
  #pushAfresh(): void {
    this.#push.fill(0)
    this.#basis.forEach((column, k) => {
      const amount = 1.5 + Math.sin(12.9898 * (k + 1))
      this.#vector(column).forEach((value, i) => (this.#push[i]! += amount * value))
    })
  }

  #ratioTest(direction: Float64Array): number {
    let leaving = -1
    let best = Infinity
    let bestPushed = Infinity
    for (let i = 0; i < this.#size; i++) {
      if (this.#basis[i]!.kind === 'equation' || direction[i]! <= pivotTolerance) continue
      const ratio = Math.max(this.#multipliers[i]!, 0) / direction[i]!
      const pushed = this.#pushed[i]! / direction[i]!
      if (ratio > best + 1e-12 || (ratio >= best - 1e-12 && pushed >= bestPushed)) continue
      ;[leaving, best, bestPushed] = [i, ratio, pushed]
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
}

/** Rounding is no multiplier. */
const cleaned = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value)

function unit(dimension: number, player: number): Float64Array {
  const vector = new Float64Array(dimension)
  vector[player] = 1
  return vector
}
