import { refusalIn } from '../../kernel/refusal.ts'
import { mandateRefusals } from './texts/mandate-words.de.ts'

export const mandateRefusal = refusalIn({ ...mandateRefusals })
