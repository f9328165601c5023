import type { JournalWords } from '../../journal/schema.ts'

export const pricesJournal: JournalWords = {
  subjects: {},
  actions: {},
}
