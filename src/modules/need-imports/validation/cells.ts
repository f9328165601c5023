import { fieldNamed, readShouldCell, type Cell, type Vocabulary } from '../../needs/schema.ts'
import type { ColumnKey } from './need-headings.ts'

/** What a cell says, in the words of the schema; what makes no sense stays as it is, to be refused there. */
export const readCell = (key: ColumnKey, cell: Cell, vocabulary: Vocabulary): unknown =>
  key === 'options' ? readShouldCell(cell, vocabulary) : fieldNamed(key).readCell(cell, vocabulary)

/** As a spreadsheet names it, from row and column counted from 0: C7. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const columnName = (at: number): string =>
  `${at >= 26 ? columnName(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
