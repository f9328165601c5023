import { refusalIn } from '../../kernel/refusal.ts'
import { mandateRefusals } from './texts/mandates.de.ts'

export const mandateRefusal = refusalIn({ ...mandateRefusals })
