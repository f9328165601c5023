import { z } from 'zod'
import { fileFormat } from '../../journal/schema.ts'
import { organisationKinds } from '../../access/schema.ts'
import { twinGrades } from '../../twins/schema.ts'
import { mostAim } from '../fields/aim.ts'
import { answersOf, backgroundFields, describedSchemasOf, needFields, shownFields } from '../fields/need-fields.ts'
import { exactRequirements } from '../fields/requirements.ts'
import { needListFilter, needStatuses, type JudgedRow, type ListedNeed, type Need } from '../schema.ts'

/** What a program writes of a need; all of it, as a replacement has it. */
export const needBody = z.strictObject({ ...describedSchemasOf(needFields), requirements: exactRequirements })
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

const tableFormat = z.enum(['csv', 'xlsx'])
export const tableFileQuery = z.strictObject({ format: tableFormat })
export const restFileQuery = z.strictObject({ format: z.enum([...tableFormat.options, 'json']) })
export const importQuery = z.strictObject({
  fileName: z.string().trim().min(1).max(200).default('Datei').describe('Wie die Datei heißt, zum Wiedererkennen'),
})
const rowStates = ['good', 'doubtful', 'faulty'] as const
type RowState = (typeof rowStates)[number]
const counted = z.object({ good: z.int(), doubtful: z.int(), faulty: z.int() })
/** A file of needs that has been read and waits for two hours. */
export const importAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  rows: counted
    .nullable()
    .describe('Zeilen, die noch nicht übernommen sind; null, solange sie noch durchgesehen werden'),
  taken: z.int().describe('Zeilen, die schon Bedarfe geworden sind'),
  unreadHeadings: z.array(z.string()).describe('Spalten oder Felder, die nicht gelesen werden'),
  doubledHeadings: z.array(z.string()).describe('Spalten, die zweimal dastehen; gelesen wird die erste'),
  unreadSheets: z.array(z.string()).describe('Weitere Blätter mit Bedarfen, die nicht gelesen werden'),
})
export const importRowsQuery = z.strictObject({
  state: z.enum(rowStates).optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)$/)
    .default('100')
    .describe('Höchstens so viele, bis 1000'),
  cursor: z.string().max(300).optional(),
})
export const importRowsAnswer = z.object({
  items: z.array(
    z.object({
      number: z.int().describe('Wie die Tabelle die Zeile zählt; in JSON der wievielte Eintrag'),
      state: z
        .enum(rowStates)
        .describe('good: kann übernommen werden; doubtful: fast dasselbe gibt es schon; faulty: eine Zelle ist falsch'),
      title: z.string(),
      need: needBody.nullable().describe('Was gelesen wurde; null bei einer fehlerhaften Zeile'),
      faults: z.array(z.object({ cell: z.string(), heading: z.string(), reason: z.string() })),
      twin: z
        .object({
          title: z.string(),
          need: z.uuid().nullable(),
          row: z.int().nullable(),
          reasons: z.array(z.string()).describe('Warum, in deutschen Worten; leer, wo der Titel derselbe ist'),
        })
        .nullable()
        .describe('Was fast dasselbe sagt: ein eigener Bedarf, oder eine Zeile weiter oben'),
    }),
  ),
  next: z.string().nullable(),
})
export const takeBody = z.strictObject({
  status: z.enum(['draft', 'open']).default('draft'),
  doubtful: z.array(z.int()).max(5000).default([]).describe('Zweifelhafte Zeilen, die trotzdem übernommen werden'),
})
export const takenAnswer = z.object({ taken: z.int().describe('So viele Zeilen sind jetzt Bedarfe') })

export const stateOf = ({ content, twin }: JudgedRow): RowState =>
  content === null ? 'faulty' : twin === null ? 'good' : 'doubtful'

/** With the reasons why it may be there already, in words. */
export const rowAsAnswer = (row: JudgedRow, reasons: string[]): z.infer<typeof importRowsAnswer>['items'][number] => ({
  number: row.number,
  state: stateOf(row),
  title: row.title,
  need: row.content,
  faults: row.faults.map(({ cell, heading, reason }) => ({ cell, heading, reason })),
  twin: row.twin && {
    title: row.twin.title,
    need: 'id' in row.twin ? row.twin.id : null,
    row: 'row' in row.twin ? row.twin.row : null,
    reasons,
  },
})
