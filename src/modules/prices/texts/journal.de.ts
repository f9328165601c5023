import type { JournalWords } from '../../journal/schema.ts'

export const priceJournal: JournalWords = {
  subjects: { quantity: 'Menge' },
  actions: {
    quantityKept: 'hat eine Menge für Preise eingetragen',
    quantityRemoved: 'hat eine Menge für Preise entfernt',
  },
  fields: { amount: 'Anzahl', unit: 'Einheit' },
}
