import { z } from 'zod'
import { instant, json, whole } from '../../../travel/row-fields.ts'

export const offerDraftRow = z.strictObject({
  bundle: z.uuid(),
  organisation: z.uuid(),
  entry: json,
  version: whole,
  changed_by: z.uuid().nullable(),
  changed_at: instant,
})
export type OfferDraftRow = z.infer<typeof offerDraftRow>
