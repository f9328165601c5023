import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { quantityBelongs } from './rules/rows-belong.ts'
import { quantityRow } from './schema/exported-rows.ts'
import { keepsQuantities, quantityRows } from './store/rows-taken-along.ts'
import { quantityWords } from './texts/exported-tables.de.ts'

export const pricesTravel: Travel = {
  tables: [
    travelling({
      name: 'organisation_quantities',
      row: quantityRow,
      unique: ['organisation', 'unit', 'capability'],
      query: quantityRows,
      belongs: quantityBelongs,
      words: quantityWords,
      columnsLeft: ['changed_at'],
      isLater: true,
    }),
  ],
  keeps: keepsQuantities,
}
