import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

export const membershipWords: TableWords = {
  title: 'Zugehörigkeiten',
  meaning: 'Wer in welcher Rolle zu der Organisation gehört.',
  fields: {
    person: 'Kennung der Person (persons)',
    organisation: organisationMeant,
    role: 'Rolle: reading lesen, editing bearbeiten, deciding entscheiden, administering verwalten',
    since: 'seit',
  },
}
