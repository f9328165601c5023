import type { TableNote } from '../../../kernel/table-notes.de.ts'
import { cellName, columnName, ranges } from '../../../kernel/cell-names.ts'
import { refuseTable, type TableCell, type TableSheet } from '../table-sheet.ts'

export interface GridLimits {
  rows: number
  columns: number
  /** Characters of one cell. */
  cell: number
  /** Of all cells together. */
  characters: number
}

/** How much room is left for all sheets of a file together. */
export const openRoom = (limits: GridLimits) => ({ limits, characters: limits.characters })
export type Room = ReturnType<typeof openRoom>

/** The cells of one sheet, as they come. Refuses (kind input) what is beyond the limits; cells to the right of them are named. */
export class Grid {
  readonly #rows: TableCell[][] = []
  readonly #beyond: string[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns: [from: number, to: number][] = []
  readonly merged: TableSheet['merged'] = []
  readonly #room: Room

  constructor(room: Room) {
    this.#room = room
  }

  put(row: number, column: number, value: TableCell): void {
    if (!(row >= 0 && column >= 0)) refuseTable('tableDamaged')
    const cell = sound(value, this.#room.limits.cell)
    if (cell === null || cell === '') return
    if (column >= this.#room.limits.columns) return this.#tellBeyond(row, column)
    if (row >= this.#room.limits.rows) refuseTable('tableTooManyRows')
    this.#room.characters -= typeof cell === 'string' ? cell.length : 1
    if (this.#room.characters < 0) refuseTable('tableTooLarge')
    while (this.#rows.length <= row) this.#rows.push([])
    const cells = this.#rows[row]!
    while (cells.length <= column) cells.push(null)
    // Two cells in one place: what stands there nobody can tell.
    if (cells[column] !== null) refuseTable('tableDamaged')
    cells[column] = cell
  }

  /** A row of a text file has so many cells, whether or not something stands in the last ones. */
  widen(row: number, width: number): void {
    const cells = this.#rows[row] ?? []
    const missing = Math.min(width, this.#room.limits.columns) - cells.length
    if (missing > 0) cells.push(...Array.from({ length: missing }, () => null))
  }

  /** To the right of all that is read. */
  #tellBeyond(row: number, column: number): void {
    if (this.#beyond.length < mostNamed) this.#beyond.push(cellName(row, column))
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row)
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.push([from, to])
  }

  merge(from: [number, number], to: [number, number]): void {
    if (this.merged.length < mostMerged) this.merged.push({ from, to })
  }

  /** The rows of a spreadsheet are all as wide as the widest, those of a text file as they are written. */
  sheet(name: string, { isText = false } = {}): TableSheet {
    const width = isText ? 0 : this.#width()
    for (const row of this.#rows.keys()) this.widen(row, width)
    return { name, rows: this.#rows, merged: this.merged, notes: this.#notes() }
  }

  #width(): number {
    return this.#rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  }

  #notes(): TableNote[] {
    const filled = (row: number) => this.#rows[row]?.some((cell) => cell !== null) ?? false
    const rows = [...this.#hiddenRows].filter(filled).toSorted((a, b) => a - b)
    const columns = Array.from({ length: this.#width() }, (_, at) => at).filter(
      (at) =>
        this.#hiddenColumns.some(([from, to]) => from <= at && at <= to) &&
        this.#rows.some((cells) => (cells[at] ?? null) !== null),
    )
    return [
      ...(rows.length > 0 ? [{ kind: 'hiddenRows' as const, places: ranges(rows, (row) => String(row + 1)) }] : []),
      ...(columns.length > 0 ? [{ kind: 'hiddenColumns' as const, places: ranges(columns, columnName) }] : []),
      ...(this.#beyond.length > 0 ? [{ kind: 'beyondColumns' as const, places: this.#beyond }] : []),
    ]
  }
}

const [mostMerged, mostNamed] = [1000, 10]

/** Without characters that no database keeps, and with one sign for what begins a line. */
const sound = (cell: TableCell, most: number): TableCell =>
  typeof cell === 'string'
    ? cell
        .slice(0, most)
        .replaceAll('\0', '')
        .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
        .toWellFormed()
    : cell
