import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { enterEntries } from './actions/join-chain.ts'
import { entryBelongs } from './rules/rows-belong.ts'
import { entryRow } from './schema/exported-rows.ts'
import { entryRows, keepsEntries } from './store/rows-taken-along.ts'
import { entryWords } from './texts/exported-tables.de.ts'

export const journalTravel: Travel = {
  tables: [
    travelling({
      name: 'journal',
      row: entryRow,
      unique: [],
      query: entryRows,
      belongs: entryBelongs,
      words: entryWords,
      columnsLeft: ['id', 'previous_hash', 'hash'],
      names: { organisation: 'named_organisations', acting_for: 'named_organisations' },
      enter: enterEntries,
    }),
  ],
  keeps: keepsEntries,
  isLast: true,
}
