import { refusalIn } from '../../kernel/refusal.ts'
import { archiveSentences } from './texts/archive.de.ts'
import { consoleSentences } from './texts/console.de.ts'
import { transferSentences } from './texts/transfer.de.ts'

export const transferRefusal = refusalIn({ ...archiveSentences, ...consoleSentences, ...transferSentences })
