import { z } from 'zod'
import { dimensions, fieldIds } from '../../capabilities/schema.ts'
import { organisationKinds, visibilities } from '../../organisations/schema.ts'
import {
  mostAim,
  mostRequirements,
  mostTitle,
  necessities,
  needStatuses,
  operatingModels,
  type ListedNeed,
  type Need,
} from '../schema.ts'

const amount = z.int().min(0).max(2_000_000_000)
const cents = z.int().min(0).max(1e15).describe('In ganzen Cent')
const day = z.iso.date()
const requirement = z.strictObject({
  text: z.string().min(1).max(500),
  necessity: z.enum(necessities),
  dimension: z.enum(dimensions),
  capability: z.string().max(80).nullable().describe('Kennung einer Fähigkeit'),
})

/** What a program writes of a need; all of it, as a replacement has it. */
export const needBody = z.strictObject({
  title: z.string().min(5).max(mostTitle),
  aim: z.string().max(mostAim),
  field: z.enum(fieldIds).nullable(),
  services: z
    .array(z.string().regex(/^(99\d{12}|\d{5})$/))
    .max(20)
    .describe('Schlüssel nach LeiKa (14 Ziffern) oder OZG (5 Ziffern)'),
  requirements: z.array(requirement).max(mostRequirements),
  cases: amount.nullable().describe('Fälle im Jahr'),
  workplaces: amount.nullable(),
  deadline: day.nullable(),
  operatingModels: z.array(z.enum(operatingModels)),
  usedToday: z.string().max(1000),
  contractUntil: day.nullable(),
  budgetFrom: cents.nullable(),
  budgetTo: cents.nullable(),
  visibility: z.enum(visibilities),
})
export const newNeedBody = needBody
  .partial()
  .required({ title: true })
  .extend({ status: z.enum(['draft', 'open']).default('draft') })
export const needPatch = needBody.partial()
export const needStatusBody = z.strictObject({ status: z.enum(needStatuses) })

const organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  inhabitants: z.int().nullable(),
})
const bundle = z.object({ id: z.uuid(), title: z.string() }).nullable()

/** A need as its page shows it. */
export const needAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(needStatuses),
  organisation,
  title: z.string(),
  aim: z.string(),
  field: z.enum(fieldIds).nullable(),
  services: z.array(z.string()),
  requirements: z.array(requirement),
  cases: z.int().nullable(),
  workplaces: z.int().nullable(),
  deadline: day.nullable(),
  operatingModels: z.array(z.enum(operatingModels)),
  visibility: z.enum(visibilities),
  bundle,
  background: z
    .object({
      usedToday: z.string(),
      contractUntil: day.nullable(),
      budgetFrom: z.int().nullable(),
      budgetTo: z.int().nullable(),
    })
    .nullable()
    .describe('Null, wo die eigene Organisation es nicht sehen darf'),
  createdAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
})
export type NeedAnswer = z.infer<typeof needAnswer>

export const needAsAnswer = ({ createdAt, openedAt, changedAt, ...need }: Need): NeedAnswer => ({
  ...need,
  createdAt: createdAt.toISOString(),
  openedAt: openedAt?.toISOString() ?? null,
  changedAt: changedAt.toISOString(),
})

const listedNeed = needAnswer
  .pick({
    id: true,
    title: true,
    aim: true,
    status: true,
    field: true,
    deadline: true,
    visibility: true,
    openedAt: true,
  })
  .extend({ organisation, bundle, county: z.string().nullable(), land: z.string().nullable() })
export const listedAsAnswer = ({ openedAt, ...need }: ListedNeed): z.infer<typeof listedNeed> => ({
  ...need,
  openedAt: openedAt?.toISOString() ?? null,
})

export const needListAnswer = z.object({
  items: z.array(listedNeed),
  next: z.string().nullable().describe('Für die Angabe „cursor“ der nächsten Seite; null auf der letzten'),
})

export const needListQuery = z.strictObject({
  search: z.string().trim().max(200).optional().describe('Wörter; das Ähnlichste kommt zuerst'),
  field: z.enum(fieldIds).optional(),
  land: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .describe('Die ersten zwei Ziffern der AGS'),
  county: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .describe('AGS eines Kreises'),
  status: z.enum(needStatuses).optional().describe('Ohne Angabe alle, die noch gelten'),
  capability: z.string().max(80).optional(),
  own: z.enum(['true']).optional().describe('Nur die eigenen, auch Entwürfe'),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .default('25')
    .describe('Höchstens so viele, bis 100'),
  cursor: z.string().max(300).optional(),
})
export type NeedListQuery = z.infer<typeof needListQuery>

export const twinQuestion = z.strictObject({
  title: z.string().trim().min(1).max(500),
  aim: z.string().max(mostAim).default(''),
})
export const twinsAnswer = z.object({
  items: z.array(
    z.object({ need: needAnswer, reasons: z.array(z.string()).describe('Warum er ähnlich ist, in deutschen Worten') }),
  ),
})
