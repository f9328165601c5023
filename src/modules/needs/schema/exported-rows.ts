import { z } from 'zod'
import { day, instant, line, whole, words } from '../../../travel/row-fields.ts'
import { visibilities } from '../../access/schema.ts'

const cents = z.number().int().min(0).max(1e15)
const code = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60)

export const needRow = z.strictObject({
  id: z.uuid(),
  organisation: z.uuid(),
  status: z.enum(['draft', 'open', 'bundled', 'beingMet', 'met', 'withdrawn']),
  title: words(200),
  aim: words(4000),
  field: code.nullable(),
  services: z.array(z.string().regex(/^(99\d{12}|\d{5})$/)).max(20),
  requirements: z
    .array(
      z.strictObject({
        text: line(500),
        necessity: z.enum(['must', 'should']),
        dimension: z.enum(['technology', 'organisation', 'law']),
        capability: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .max(80)
          .nullable(),
      }),
    )
    .max(100),
  cases: whole.nullable(),
  workplaces: whole.nullable(),
  deadline: day.nullable(),
  operating_models: z.array(z.enum(['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'])).max(20),
  visibility: z.enum(visibilities),
  version: whole,
  created_at: instant,
  opened_at: instant.nullable(),
})
export type NeedRow = z.infer<typeof needRow>

export const backgroundRow = z.strictObject({
  need: z.uuid(),
  used_today: words(1000),
  contract_until: day.nullable(),
  budget_from: cents.nullable(),
  budget_to: cents.nullable(),
})
export type BackgroundRow = z.infer<typeof backgroundRow>
