import type { LinearProgram } from '../../../kernel/linear-program.ts'

/** Collects the columns and rows of a linear program; columns are known by their number. */
export class ProgramBuilder {
  readonly program: LinearProgram = { columns: [], rows: [] }
  /** The participant each row is about, where it is about one. */
  readonly owners: (number | undefined)[] = []
  /** Whom the rows that follow are about. */
  owner: number | undefined
  /** May the objective lie below what is paid, by what is rounded to the cent? */
  isBelow = false

  binary(cost: number): number {
    return this.program.columns.push({ cost, lower: 0, upper: 1, integer: true }) - 1
  }

  continuous(cost: number, upper = Infinity): number {
    return this.program.columns.push({ cost, lower: 0, upper, integer: false }) - 1
  }

  row(bounds: { lower?: number; upper?: number }, columns: number[], coefficients = columns.map(() => 1)): void {
    const { lower = -Infinity, upper = Infinity } = bounds
    this.program.rows.push({ lower, upper, columns, coefficients })
    this.owners.push(this.owner)
  }

  /** The sum of `columns` is at most `most` plus the sum of `others`. */
  atMost(most: number, columns: readonly number[], others: readonly number[] = []): void {
    this.row({ upper: most }, [...columns, ...others], [...columns.map(() => 1), ...others.map(() => -1)])
  }
}
