import type { JournalWords } from '../../journal/schema.ts'

export const letterJournal: JournalWords = {
  actions: {
    townWrittenTo: 'hat eine Gemeinde, in der noch niemand hier ist, zu einem Bündel eingeladen',
    townLetterNotSent: 'konnte die Einladung an eine Gemeinde nicht absenden',
  },
  fields: { town: 'Gemeinde' },
}
