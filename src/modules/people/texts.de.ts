import { refusalIn } from '../../kernel/refusal.ts'
import { peopleRefusals } from './texts/people.de.ts'
import { personalDataSentences } from './texts/personal-data.de.ts'

export const peopleRefusal = refusalIn({ ...peopleRefusals, ...personalDataSentences })
