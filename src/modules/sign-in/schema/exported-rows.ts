import { z } from 'zod'
import { line, mailAddress } from '../../../travel/row-fields.ts'

export const personRow = z.strictObject({ id: z.uuid(), name: line(300), email: mailAddress })
export type PersonRow = z.infer<typeof personRow>
