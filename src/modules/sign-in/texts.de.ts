import { refusalIn } from '../../kernel/refusal.ts'
import { accountSentences } from './texts/account.de.ts'
import { arrivalSentences } from './texts/exported-tables.de.ts'
import { identitySentences } from './texts/identity.de.ts'

export const signInRefusal = refusalIn({ ...accountSentences, ...arrivalSentences, ...identitySentences })
