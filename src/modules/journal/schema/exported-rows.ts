import { z } from 'zod'
import { instant, json, line, word } from '../../../travel/row-fields.ts'

export const entryRow = z.strictObject({
  at: instant,
  person: z.uuid().nullable(),
  organisation: z.uuid().nullable(),
  acting_for: z.uuid().nullable(),
  /** Missing in exports from before there were programs. */
  token: z.uuid().nullable().default(null),
  action: word,
  subject_kind: word,
  subject: line(200),
  before: json.nullable(),
  after: json.nullable(),
})
export type EntryRow = z.infer<typeof entryRow>
