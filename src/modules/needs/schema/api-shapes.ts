import { z } from 'zod'
import { fileFormat } from '../../journal/schema.ts'
import { organisationKinds } from '../../access/schema.ts'
import { twinGrades } from '../../twins/schema.ts'
import { mostAim } from '../fields/aim.ts'
import { answersOf, backgroundFields, shownFields } from '../fields/need-fields.ts'
import { needListFilter, needStatuses, type ListedNeed, type Need } from '../schema.ts'
import { needBody } from './need-body.ts'

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
  ...answersOf(shownFields),
  bundle,
  background: z
    .object(answersOf(backgroundFields))
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

const likeness = {
  grade: z.enum(twinGrades).describe('same: dasselbe; related: verwandt'),
  reasons: z.array(z.string()).describe('Warum er ähnlich ist, in deutschen Worten'),
}

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
  .extend({
    organisation,
    bundle,
    county: z.string().nullable(),
    land: z.string().nullable(),
    likeness: z.object(likeness).nullable().describe('Wie ähnlich er den gesuchten Wörtern ist; null ohne Wörter'),
  })
export const listedAsAnswer = (
  { openedAt, ...need }: ListedNeed,
  likeness: z.infer<typeof listedNeed>['likeness'],
): z.infer<typeof listedNeed> => ({
  ...need,
  likeness,
  openedAt: openedAt?.toISOString() ?? null,
})

export const needListAnswer = z.object({
  items: z.array(listedNeed),
  next: z.string().nullable().describe('Für die Angabe „cursor“ der nächsten Seite; null auf der letzten'),
})

export const needListQuery = needListFilter.extend({
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
  items: z.array(z.object({ need: needAnswer, ...likeness })),
})

export const needExportQuery = needListQuery.omit({ limit: true, cursor: true }).extend({ format: fileFormat })
