import { cellLines, odsValue } from './ods-cell.ts'
import { Grid, openRoom, type GridLimits, type Room } from './table-grid.ts'
import { refuseTable, type TableCell, type TableSheet } from '../table-sheet.ts'
import { attribute, readXml, type Attributes } from './xml-events.ts'

/**
 * The visible sheets of an ODS (ODF 1.3 part 3, 9): of `content.xml`, with `styles.xml` before it, or of one file that is both.
 * Refuses (kind input, codes in tableFaults) what is beyond the limits.
 */
export function readOpenDocument(parts: readonly string[], limits: GridLimits & { sheets: number }): TableSheet[] {
  const reader = new OpenDocumentReader(limits)
  for (const xml of parts) readXml(xml, reader)
  const places = reader.hidden
  return reader.sheets.map((sheet) =>
    places.length > 0 ? { ...sheet, notes: [{ kind: 'hiddenSheets', places }, ...sheet.notes] } : sheet,
  )
}

interface Row {
  repeated: number
  isHidden: boolean
  cells: { value: TableCell; repeated: number; rows: number; columns: number }[]
}

class OpenDocumentReader {
  readonly sheets: TableSheet[] = []
  readonly hidden: string[] = []
  readonly #room: Room
  readonly #most: number
  /** Styles by which a sheet is not shown. */
  readonly #hiding = new Set<string>()
  #style: { name: string; parent: string } | undefined
  #listed = 0
  /** Tables can lie within cells of tables. */
  #depth = 0
  #sheet: { name: string; grid: Grid; isHidden: boolean; isLinked: boolean } | undefined
  #at = { row: 0, column: 0 }
  #hiddenGroups = { rows: 0, columns: 0 }
  readonly #groups: ('rows' | 'columns' | '')[] = []
  #row: Row | undefined
  #cell: { attributes: Attributes; lines: ReturnType<typeof cellLines> } | undefined

  constructor(limits: GridLimits & { sheets: number }) {
    this.#room = openRoom(limits)
    this.#most = limits.sheets
  }

  readonly open = (name: string, attributes: Attributes, whole: string): void => {
    if (name === 'table' && /^table:|^table$/.test(whole) && this.#depth++ === 0) this.#openSheet(attributes)
    else if (this.#cell) this.#cell.lines.open(whole, attributes)
    else if (this.#sheet) this.#openInSheet(name, attributes)
    else this.#openStyle(name, attributes)
  }

  readonly text = (piece: string): void => this.#cell?.lines.text(piece)

  readonly close = (name: string, whole: string): void => {
    if (name === 'table' && /^table:|^table$/.test(whole) && --this.#depth === 0) return this.#closeSheet()
    if (this.#cell && this.#depth === 1 && /^(?:covered-)?table-cell$/.test(name)) this.#closeCell()
    else if (this.#cell) this.#cell.lines.close(whole)
    else if (name === 'table-row') this.#closeRow()
    else if (/^table-(?:row|column)-group$/.test(name)) {
      const group = this.#groups.pop()
      if (group) this.#hiddenGroups[group] -= 1
    }
  }

  #openStyle(name: string, attributes: Attributes): void {
    if (name === 'style') {
      const parent = attribute(attributes, 'style:parent-style-name') ?? ''
      this.#style = { name: attribute(attributes, 'style:name') ?? '', parent }
      if (this.#hiding.has(parent)) this.#hiding.add(this.#style.name)
    } else if (name === 'table-properties' && this.#style) {
      const display = attribute(attributes, 'table:display')
      if (display === 'false') this.#hiding.add(this.#style.name)
      else if (display === 'true') this.#hiding.delete(this.#style.name)
    }
  }

  #openSheet(attributes: Attributes): void {
    if (++this.#listed > this.#most) refuseTable('tableTooLarge')
    const isHidden = this.#hiding.has(attribute(attributes, 'table:style-name') ?? '')
    const name = attribute(attributes, 'table:name') ?? ''
    this.#sheet = { name, grid: new Grid(this.#room), isHidden, isLinked: false }
    this.#at = { row: 0, column: 0 }
  }

  /** Sheets of other files are kept beside those of a file that refers to them. */
  #closeSheet(): void {
    const { name, grid, isHidden, isLinked } = this.#sheet!
    this.#sheet = undefined
    if (isLinked) return
    if (isHidden) this.hidden.push(name)
    else this.sheets.push(grid.sheet(name))
  }

  #openInSheet(name: string, attributes: Attributes): void {
    const sheet = this.#sheet!
    if (name === 'table-source') sheet.isLinked = true
    if (sheet.isHidden || sheet.isLinked) return
    const times = (what: string) => Math.max(1, Number(attribute(attributes, `table:${what}`) ?? 1) || 1)
    const isShown = (attribute(attributes, 'table:visibility') ?? 'visible') === 'visible'
    if (name === 'table-row-group' || name === 'table-column-group') this.#openGroup(name, attributes)
    else if (name === 'table-column') {
      const from = this.#at.column
      this.#at.column += times('number-columns-repeated')
      if (!isShown || this.#hiddenGroups.columns > 0) sheet.grid.hideColumns(from, this.#at.column - 1)
    } else if (name === 'table-row')
      this.#row = {
        repeated: times('number-rows-repeated'),
        isHidden: !isShown || this.#hiddenGroups.rows > 0,
        cells: [],
      }
    else if (this.#row && /^(?:covered-)?table-cell$/.test(name)) {
      this.#cell = { attributes, lines: cellLines() }
      this.#row.cells.push({
        value: null,
        repeated: times('number-columns-repeated'),
        rows: times('number-rows-spanned'),
        columns: times('number-columns-spanned'),
      })
    }
  }

  #openGroup(name: string, attributes: Attributes): void {
    const isOpen = attribute(attributes, 'table:display') !== 'false'
    const group = isOpen ? '' : name === 'table-row-group' ? 'rows' : 'columns'
    this.#groups.push(group)
    if (group) this.#hiddenGroups[group] += 1
  }

  #closeCell(): void {
    const { attributes, lines } = this.#cell!
    this.#cell = undefined
    this.#row!.cells.at(-1)!.value = odsValue(attributes, lines.lines)
  }

  /** A row, or a cell in it, says in a few letters that it is repeated a million times, usually for its colour alone. */
  #closeRow(): void {
    const { row: first } = this.#at
    const { repeated = 1, isHidden = false, cells = [] } = this.#row ?? {}
    this.#row = undefined
    this.#at.row += repeated
    const isEmpty = cells.every(({ value, rows, columns }) => (value === null || value === '') && rows * columns === 1)
    if (isEmpty || !this.#sheet) return
    for (let row = first; row < first + repeated; row++) {
      if (isHidden) this.#sheet.grid.hideRow(row)
      this.#putRow(this.#sheet.grid, row, cells)
    }
  }

  #putRow(grid: Grid, row: number, cells: Row['cells']): void {
    let column = 0
    for (const { value, repeated, rows, columns } of cells) {
      const isFilled = value !== null && value !== ''
      const end = Math.min(column + repeated, Math.max(column, this.#room.limits.columns) + 1)
      if (isFilled) for (let at = column; at < end; at++) grid.put(row, at, value)
      if (rows * columns > 1) grid.merge([row, column], [row + rows - 1, column + columns - 1])
      column += repeated
    }
  }
}
