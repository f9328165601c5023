import { z } from 'zod'
import { day, instant } from '../../../travel/row-fields.ts'
import { mandateScopes } from '../../access/schema.ts'
import { mandateStatuses } from './mandates.ts'

export const mandateRow = z.strictObject({
  id: z.uuid(),
  representative: z.uuid(),
  represented: z.uuid(),
  scope: z.enum(mandateScopes),
  valid_from: day,
  valid_until: day.nullable(),
  status: z.enum(mandateStatuses),
  proposed_by: z.uuid().nullable(),
  prepared_by: z.uuid().nullable(),
  decided_by: z.uuid().nullable(),
  revoked_by: z.uuid().nullable(),
  created_at: instant,
  decided_at: instant.nullable(),
  revoked_at: instant.nullable(),
})
export type MandateRow = z.infer<typeof mandateRow>
