import { refusalIn } from '../../kernel/refusal.ts'

export const pricesTitle = 'Prices'

export const pricesRefusal = refusalIn({})
