import { cellName } from '../../../kernel/cell-names.ts'
import { daysUntil1904 } from '../../../kernel/iso-days.ts'
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

/** A count of days that has lost its format is counted from where its table counts: as if that were 1900. */
export function countedFrom1900(cell: Cell, key: ColumnKey, { from1904 }: NeedTable): Cell {
  const isDay = key !== 'options' && fieldNamed(key).input === 'day'
  return from1904 && isDay && typeof cell === 'number' ? cell + daysUntil1904 : cell
}
