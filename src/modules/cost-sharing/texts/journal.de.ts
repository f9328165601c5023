import type { JournalWords } from '../../journal/schema.ts'

export const calculatorJournal: JournalWords = {
  subjects: { offers: 'Angebote' },
  actions: {
    offersEntered: 'hat Angebote zu einem Bündel eingetragen',
  },
  fields: {
    offers: 'Angebote (Anzahl)',
  },
}
