import type { JournalWords } from '../../journal/schema.ts'

export const twinJournal: JournalWords = {
  subjects: {},
  actions: {
    twinHidden: 'hat einen ähnlichen Bedarf ausgeblendet, der nicht passt',
    twinShownAgain: 'zeigt einen ausgeblendeten Bedarf wieder',
  },
  fields: { twin: 'ähnlicher Bedarf' },
}
