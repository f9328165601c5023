import { refusalIn } from '../../kernel/refusal.ts'
import { peopleRefusals } from './texts/people-words.de.ts'
import { personalDataSentences } from './texts/personal-data-words.de.ts'

export const peopleRefusal = refusalIn({ ...peopleRefusals, ...personalDataSentences })
