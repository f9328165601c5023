import { refusalIn } from '../../kernel/refusal.ts'

export const catalogueTitle = 'Catalogue'

export const catalogueRefusal = refusalIn({})
