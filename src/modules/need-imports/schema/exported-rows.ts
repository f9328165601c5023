import { z } from 'zod'
import { instant, line } from '../../../travel/row-fields.ts'
import { columnKeys } from '../schema.ts'

export const rememberedRow = z.strictObject({
  organisation: z.uuid(),
  print: z.string().regex(/^[0-9a-f]{64}$/),
  headings: z.array(line(200)).max(60),
  meanings: z.record(line(200), z.enum(columnKeys).nullable()),
  turned: z.boolean(),
  remembered_at: instant,
})
