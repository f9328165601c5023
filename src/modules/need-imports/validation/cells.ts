import { fieldNamed, readShouldCell, type Cell, type Vocabulary } from '../../needs/schema.ts'
import type { ColumnKey, NeedTable } from '../schema.ts'
import { isBlank } from './blank.ts'

/** What a cell says, in the words of the schema; what makes no sense stays as it is, to be refused there. */
export function readCell(key: ColumnKey, cell: Cell, vocabulary: Vocabulary): unknown {
  const isText =
    key === 'options' || fieldNamed(key).format === 'text' || ['line', 'text'].includes(fieldNamed(key).input)
  const said = isBlank(cell) || (!isText && saysNone(cell)) ? null : cell
  return key === 'options' ? readShouldCell(said, vocabulary) : fieldNamed(key).readCell(said, vocabulary)
}

/** No day and no choice: in a text it would say something. */
const saysNone = (cell: Cell): boolean => typeof cell === 'string' && /^\s*kein(?:e[nrs]?|s)?\s*$/i.test(cell)

/** The name of a cell in the file, wherever it stands now. */
export const placeOf = ({ turned }: Pick<NeedTable, 'turned'>, row: number, column: number): string =>
  turned ? cellName(column, row) : cellName(row, column)

/** As a spreadsheet names it, from row and column counted from 0: C7. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const columnName = (at: number): string =>
  `${at >= 26 ? columnName(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
