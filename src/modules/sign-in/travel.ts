import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { peopleTaken } from './actions/people-taken.ts'
import { newcomers, personBelongs } from './rules/rows-belong.ts'
import { personRow } from './schema/exported-rows.ts'
import { keepsSignIns, personRows } from './store/rows-taken-along.ts'
import { personWords } from './texts/exported-tables.de.ts'
import { signInStaying } from './texts/staying-tables.de.ts'

export const signInTravel: Travel = {
  tables: [
    travelling({
      name: 'persons',
      row: personRow,
      unique: ['id'],
      query: personRows,
      belongs: personBelongs,
      words: personWords,
      columnsLeft: ['email_verified', 'image', 'second_factor', 'operator', 'invented', 'created_at', 'updated_at'],
      conflicts: peopleTaken,
      arrive: newcomers,
    }),
  ],
  staying: signInStaying,
  keeps: keepsSignIns,
}
