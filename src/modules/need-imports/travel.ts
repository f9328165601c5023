import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { columnsBelong } from './rules/rows-belong.ts'
import { rememberedRow } from './schema/exported-rows.ts'
import { keepsColumns, rememberedRows } from './store/remembered-columns.ts'
import { needImportsStaying, rememberedWords } from './texts/exported-tables.de.ts'

export const needImportsTravel: Travel = {
  tables: [
    travelling({
      name: 'remembered_columns',
      row: rememberedRow,
      unique: ['organisation', 'print'],
      query: rememberedRows,
      belongs: columnsBelong,
      words: rememberedWords,
      isLater: true,
    }),
  ],
  staying: needImportsStaying,
  keeps: keepsColumns,
}
