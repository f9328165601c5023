import type { JournalWords } from '../../journal/schema.ts'

export const talkJournal: JournalWords = {
  actions: {
    commentWritten: 'hat einen Beitrag geschrieben',
    commentChanged: 'hat einen eigenen Beitrag geändert',
    commentRemoved: 'hat einen eigenen Beitrag gelöscht',
  },
  fields: { comment: 'Beitrag', letters: 'Zeichen' },
}
