import type { JournalWords } from '../../journal/schema.ts'

export const catalogueJournal: JournalWords = {
  subjects: {},
  actions: {},
}
