import { z } from 'zod'
import { day, instant, line, whole, word, words } from '../../../travel/row-fields.ts'

export const bundleRow = z.strictObject({
  id: z.uuid(),
  title: line(200),
  status: z.enum(['asking', 'started', 'dissolved', 'merged']),
  proposer: z.uuid(),
  answer_by: day,
  quorum: whole,
  open: z.boolean(),
  created_at: instant,
  started_at: instant.nullable(),
  ended_at: instant.nullable(),
  successor: z.uuid().nullable(),
})
export type BundleRow = z.infer<typeof bundleRow>

export const participationRow = z.strictObject({
  bundle: z.uuid(),
  need: z.uuid(),
  organisation: z.uuid(),
  status: word,
  reason: words(1000),
  asked_at: instant,
  answered_by: z.uuid().nullable(),
  answered_at: instant.nullable(),
  leaves_on: day.nullable(),
  reminded_at: instant.nullable(),
  invited_by: z.uuid().nullable(),
  answer_by: day.nullable(),
})
export type ParticipationRow = z.infer<typeof participationRow>

export const leadChoiceRow = z.strictObject({
  bundle: z.uuid(),
  organisation: z.uuid(),
  choice: z.uuid().nullable(),
  chosen_by: z.uuid().nullable(),
  chosen_at: instant,
})
export type LeadChoiceRow = z.infer<typeof leadChoiceRow>

export const changeRow = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['split', 'merge']),
  bundle: z.uuid(),
  other: z.uuid().nullable(),
  title: line(200),
  needs: z.array(z.uuid()).max(1000),
  organisation: z.uuid(),
  proposed_by: z.uuid().nullable(),
  created_at: instant,
  answer_by: day,
  status: word,
  carried_out_at: instant.nullable(),
  result: z.uuid().nullable(),
})
export type ChangeRow = z.infer<typeof changeRow>

export const changeAnswerRow = z.strictObject({
  change: z.uuid(),
  organisation: z.uuid(),
  consents: z.boolean(),
  answered_by: z.uuid().nullable(),
  answered_at: instant,
})
export type ChangeAnswerRow = z.infer<typeof changeAnswerRow>
