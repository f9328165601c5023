import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

export const quantityWords: TableWords = {
  title: 'Mengen für Preise',
  meaning: 'Was die Organisation zählt und womit Preise für sie gerechnet werden.',
  fields: {
    organisation: organisationMeant,
    unit: 'was gezählt wird',
    capability: 'bei Fällen: von welcher Fähigkeit, leer: alle zusammen',
    amount: 'Anzahl',
    low: 'mindestens, wo sie nicht bekannt ist',
    high: 'höchstens, wo sie nicht bekannt ist',
    as_of: 'Stand',
    source: 'Quelle',
  },
}
