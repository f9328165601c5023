import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { backgroundBelongs, needBelongs, unbundled } from './rules/rows-belong.ts'
import { backgroundRow, needRow } from './schema/exported-rows.ts'
import { backgroundRows, keepsNeeds, needRows } from './store/rows-taken-along.ts'
import { backgroundWords, needWords } from './texts/exported-tables.de.ts'

export const needsTravel: Travel = {
  tables: [
    travelling({
      name: 'needs',
      row: needRow,
      unique: ['id'],
      query: needRows,
      belongs: needBelongs,
      words: needWords,
      columnsLeft: ['bundle', 'changed_at'],
      isLater: true,
      arrive: unbundled,
    }),
    travelling({
      name: 'need_backgrounds',
      row: backgroundRow,
      unique: ['need'],
      query: backgroundRows,
      belongs: backgroundBelongs,
      words: backgroundWords,
      isLater: true,
    }),
  ],
  keeps: keepsNeeds,
}
