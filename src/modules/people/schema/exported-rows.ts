import { z } from 'zod'
import { instant } from '../../../travel/row-fields.ts'
import { roles } from '../../access/schema.ts'

export const membershipRow = z.strictObject({
  person: z.uuid(),
  organisation: z.uuid(),
  role: z.enum(roles),
  since: instant,
})
export type MembershipRow = z.infer<typeof membershipRow>
