import { z } from 'zod'
import { instant, line } from '../../../travel/row-fields.ts'

export const commentRow = z.strictObject({
  id: z.uuid(),
  bundle: z.uuid().nullable(),
  need: z.uuid().nullable(),
  requirement: line(1000).nullable(),
  organisation: z.uuid(),
  person: z.uuid().nullable(),
  text: line(2000),
  written_at: instant,
  changed_at: instant.nullable(),
})
export type CommentRow = z.infer<typeof commentRow>
