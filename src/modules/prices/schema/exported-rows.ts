import { z } from 'zod'
import { day, whole, words } from '../../../travel/row-fields.ts'
import { priceUnits } from '../../catalogue/schema.ts'

export const quantityRow = z.strictObject({
  organisation: z.uuid(),
  unit: z.enum(priceUnits),
  capability: words(80),
  amount: whole,
  low: whole.nullable(),
  high: whole.nullable(),
  as_of: day,
  source: words(200),
})
export type QuantityRow = z.infer<typeof quantityRow>
