import { cellNamed } from '../../../kernel/cell-names.ts'
import { dayFromIso } from '../../../kernel/iso-days.ts'
import { dayFromCount, type NumberKind } from './spreadsheet-days.ts'
import { Grid, type Room } from './table-grid.ts'
import { refuseTable, uncomputed, type TableCell } from '../table-sheet.ts'
import { readXml, isTrue, type Attributes } from './xml-events.ts'
import { richText, unescaped } from './xlsx-strings.ts'

export interface Workbook {
  strings: readonly string[]
  kinds: readonly NumberKind[]
  from1904: boolean
  room: Room
}

/** The cells of one worksheet (ECMA-376 part 1, 18.3); undefined where it is a sheet of another kind, such as a chart. */
export function readWorksheet(xml: string, workbook: Workbook): Grid | undefined {
  const reader = new WorksheetReader(workbook)
  readXml(xml, reader)
  return reader.isWorksheet ? reader.grid : undefined
}

interface Cell {
  type: string
  style: number
  /** undefined where there is no value, not even an empty one. */
  value: string | undefined
  inline: string | undefined
  isFormula: boolean
}

class WorksheetReader {
  readonly grid: Grid
  isWorksheet: boolean | undefined
  readonly #workbook: Workbook
  readonly #inline = richText()
  #row = -1
  #column = -1
  #cell: Cell | undefined
  #isInData = false
  #isInValue = false

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.grid = new Grid(workbook.room)
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.isWorksheet ??= name === 'worksheet'
    if (this.#cell) this.#openInCell(name)
    else if (name === 'sheetData') this.#isInData = true
    else if (this.#isInData && name === 'row') this.#openRow(attributes)
    else if (this.#isInData && name === 'c') this.#openCell(attributes)
    else if (name === 'col' && isHidden(attributes, attributes['width']))
      this.grid.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1)
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
  }

  readonly text = (piece: string): void => {
    if (!this.#cell) return
    if (this.#isInValue) this.#cell.value = (this.#cell.value ?? '') + piece
    else this.#inline.text(piece)
  }

  readonly close = (name: string): void => {
    if (name === 'sheetData') this.#isInData = false
    if (!this.#cell) return
    if (name === 'v') this.#isInValue = false
    else if (name === 'is') this.#cell.inline = this.#inline.end()
    else if (name === 'c') {
      this.grid.put(this.#row, this.#column, valueOf(this.#cell, this.#workbook))
      this.#cell = undefined
    } else this.#inline.close(name)
  }

  /** Rows and cells without a number follow the one before. */
  #openRow(attributes: Attributes): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1
    this.#column = -1
    if (isHidden(attributes, attributes['ht'])) this.grid.hideRow(this.#row)
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const [row, column] =
      r === undefined ? [this.#row, this.#column + 1] : (cellNamed(r) ?? refuseTable('tableDamaged'))
    this.#row = row
    this.#column = column
    this.#cell = { type: t, style: Number(s ?? 0), value: undefined, inline: undefined, isFormula: false }
  }

  #openInCell(name: string): void {
    const cell = this.#cell!
    if (name === 'v') {
      this.#isInValue = true
      cell.value = ''
    } else if (name === 'f') cell.isFormula = true
    else if (name === 'is') this.#inline.begin()
    else this.#inline.open(name)
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(cellNamed)
    if (from && to) this.grid.merge(from, to)
  }
}

const isHidden = ({ hidden }: Attributes, size: string | undefined) =>
  isTrue(hidden) || (size !== undefined && Number(size) === 0)

function valueOf({ type, style, value, inline, isFormula }: Cell, { strings, kinds, from1904 }: Workbook): TableCell {
  const written = value?.trim() ?? ''
  if (type === 'str' || type === 'inlineStr') return inline ?? unescaped(value ?? '')
  if (written === '') return isFormula ? uncomputed : (inline ?? null)
  switch (type) {
    case 's':
      return strings[/^\d+$/.test(written) ? Number(written) : -1] ?? refuseTable('tableDamaged')
    case 'b':
      return isTrue(written)
    case 'e':
      return knownErrors.has(written) ? written : '#WERT!'
    case 'd':
      return dayFromIso(written) ?? written
    default: {
      const number = Number(written)
      if (!Number.isFinite(number)) return unescaped(value!)
      return dayFromCount(asShown(number), kinds[style] ?? 'number', from1904)
    }
  }
}

/** Spreadsheets compute with 17 digits and show 15: 0.1 + 0.2 is 0.3 there. */
const asShown = (number: number) => (Number.isInteger(number) ? number : Number(number.toPrecision(15)))

/** What a formula comes to that cannot be computed. Excel knows newer ones, which say no more than this one. */
const knownErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'])
