import { travelling, type Arrival, type Travel } from '../../travel/travelling-table.ts'
import { isImposed, mandatesArrive } from './rules/mandates-arrive.ts'
import { mandateBelongs } from './rules/rows-belong.ts'
import { mandateRow, type MandateRow } from './schema/exported-rows.ts'
import { keepsMandates, mandateRows } from './store/rows-taken-along.ts'
import { mandateEnded, mandateInForce, mandateWords } from './texts/exported-tables.de.ts'

export const mandatesTravel: Travel = {
  tables: [
    travelling({
      name: 'mandates',
      row: mandateRow,
      unique: ['id'],
      query: mandateRows,
      belongs: mandateBelongs,
      words: mandateWords,
      names: { representative: 'named_organisations', represented: 'named_organisations' },
      arrive: mandatesArrive,
      tell: mandatesNow,
    }),
  ],
  keeps: keepsMandates,
}

/** Which mandates are in force from now on, and which were ended. */
function mandatesNow(rows: readonly MandateRow[], arrival: Arrival): string[] {
  const { organisations = [], named_organisations: others = [] } = arrival.tables
  const names = new Map([...organisations, ...others].map(({ id, name }) => [id, String(name)]))
  const sides = ({ representative, represented }: MandateRow) => ({
    representative: names.get(representative)!,
    represented: names.get(represented)!,
  })
  const active = rows.filter(({ status }) => status === 'active')
  return [
    ...active.filter((row) => !isImposed(row, arrival)).map((row) => mandateInForce(sides(row))),
    ...active.filter((row) => isImposed(row, arrival)).map((row) => mandateEnded(sides(row))),
  ]
}
