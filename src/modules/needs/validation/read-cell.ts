import type { Cell, Vocabulary } from '../fields/need-field.ts'
import { fieldNamed } from '../fields/need-fields.ts'
import { readShouldCell } from '../fields/requirements.ts'
import type { ColumnKey } from './need-headings.ts'

/** What a cell says, in the words of the schema; what makes no sense stays as it is, to be refused there. */
export const readCell = (key: ColumnKey, cell: Cell, vocabulary: Vocabulary): unknown =>
  key === 'options' ? readShouldCell(cell, vocabulary) : fieldNamed(key).readCell(cell, vocabulary)
