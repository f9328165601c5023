import type { JournalWords } from '../../../../src/modules/journal/schema.ts'

export const toyJournal: JournalWords = {
  subjects: { toy: 'Spielzeug' },
  actions: { toyAdded: 'hat ein Spielzeug gemeldet' },
}
