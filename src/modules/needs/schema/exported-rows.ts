import { z } from 'zod'
import { instant, whole } from '../../../travel/row-fields.ts'
import { backgroundFields, shownFields, storedColumnsOf } from '../fields/need-fields.ts'
import { needStatuses } from './choices.ts'

/** What the columns of both tables may hold follows from the fields of a need. */
export const shownColumns = storedColumnsOf(shownFields)
export const backgroundColumns = storedColumnsOf(backgroundFields)

export const needRow = z.strictObject({
  id: z.uuid(),
  organisation: z.uuid(),
  status: z.enum(needStatuses),
  ...shownColumns,
  version: whole,
  created_at: instant,
  opened_at: instant.nullable(),
})
export type NeedRow = z.infer<typeof needRow> & Readonly<Record<string, unknown>>

export const backgroundRow = z.strictObject({ need: z.uuid(), ...backgroundColumns })
export type BackgroundRow = z.infer<typeof backgroundRow> & Readonly<Record<string, unknown>>
