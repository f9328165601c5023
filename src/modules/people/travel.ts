import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { membershipBelongs } from './rules/rows-belong.ts'
import { membershipRow } from './schema/exported-rows.ts'
import { keepsPeople, membershipRows } from './store/rows-taken-along.ts'
import { membershipWords } from './texts/exported-tables.de.ts'
import { peopleStaying } from './texts/staying-tables.de.ts'

export const peopleTravel: Travel = {
  tables: [
    travelling({
      name: 'memberships',
      row: membershipRow,
      unique: ['person', 'organisation'],
      query: membershipRows,
      belongs: membershipBelongs,
      words: membershipWords,
    }),
  ],
  staying: peopleStaying,
  keeps: keepsPeople,
}
