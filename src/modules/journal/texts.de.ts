import { refusalIn } from '../../kernel/refusal.ts'
import { journalSentences } from './texts/journal-console.de.ts'

export const journalRefusal = refusalIn({ ...journalSentences })
