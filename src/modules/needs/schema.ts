import { z } from 'zod'
import { dimensions, fieldIds } from '../capabilities/schema.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { TwinReason } from '../twins/schema.ts'
import { visibilities, type OrganisationKind, type Visibility } from '../access/schema.ts'

export const needStatuses = ['draft', 'open', 'bundled', 'beingMet', 'met', 'withdrawn'] as const
export type NeedStatus = (typeof needStatuses)[number]

export const necessities = ['must', 'should'] as const
export type Necessity = (typeof necessities)[number]
export const operatingModels = ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'] as const
export type OperatingModel = (typeof operatingModels)[number]

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .pipe(z.string().max(most))
const text = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[^\P{C}\n\t]/gu, '')
        .trim(),
    )
    .pipe(z.string().max(most))
const blankAsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

export const capabilityId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const requirementSchema = z.object({
  text: line(500).pipe(z.string().min(1)),
  necessity: z.enum(necessities),
  dimension: z.enum(dimensions),
  /** Id of a capability of the common vocabulary. */
  capability: capabilityId.nullable(),
})
export type Requirement = z.infer<typeof requirementSchema>

export const leastTitle = 5
export const [mostTitle, mostAim, mostRequirements] = [200, 4000, 100] as const

/** Everything that a need says. Amounts are whole cents, days ISO dates. */
export const needContentSchema = z
  .object({
    title: line(mostTitle),
    /** What should be better afterwards, measurable if possible. */
    aim: text(mostAim),
    field: blankAsNull(z.enum(fieldIds)),
    services: z.array(z.string().regex(/^(99\d{12}|\d{5})$/)).max(20),
    requirements: z.array(requirementSchema).max(mostRequirements),
    cases: blankAsNull(z.coerce.number().int().min(0).max(2_000_000_000)),
    workplaces: blankAsNull(z.coerce.number().int().min(0).max(2_000_000_000)),
    deadline: blankAsNull(z.iso.date().regex(/^[12]/)),
    operatingModels: z.array(z.enum(operatingModels)),
    usedToday: text(1000),
    contractUntil: blankAsNull(z.iso.date().regex(/^[12]/)),
    budgetFrom: blankAsNull(z.coerce.number().int().min(0).max(1e15)),
    budgetTo: blankAsNull(z.coerce.number().int().min(0).max(1e15)),
    visibility: z.enum(visibilities),
  })
  .refine(({ budgetFrom, budgetTo }) => budgetFrom === null || budgetTo === null || budgetFrom <= budgetTo, {
    path: ['budgetTo'],
  })
export type NeedContent = z.infer<typeof needContentSchema>

/** What hangs on prices, contracts and usage: null where whoever looks may not see it. */
export type NeedBackground = Pick<NeedContent, 'usedToday' | 'contractUntil' | 'budgetFrom' | 'budgetTo'>

export interface Need extends Omit<NeedContent, keyof NeedBackground> {
  id: string
  organisation: { id: string; name: string; kind: OrganisationKind; inhabitants: number | null }
  status: NeedStatus
  bundle: { id: string; title: string } | null
  background: NeedBackground | null
  version: number
  createdAt: Date
  openedAt: Date | null
  changedAt: Date
}

export const emptyNeed: NeedContent = {
  title: '',
  aim: '',
  field: null,
  services: [],
  requirements: [],
  cases: null,
  workplaces: null,
  deadline: null,
  operatingModels: [],
  usedToday: '',
  contractUntil: null,
  budgetFrom: null,
  budgetTo: null,
  visibility: 'publicBodies',
}

const blankAsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())

/** What the list of needs is asked for, as it stands in its address; what makes no sense there is left out. */
export const needQuerySchema = z.object({
  suche: z.string().trim().max(200).catch(''),
  feld: blankAsMissing(z.enum(fieldIds)).catch(undefined),
  land: blankAsMissing(z.string().regex(/^\d{2}$/)).catch(undefined),
  kreis: blankAsMissing(z.string().regex(/^\d{5}$/)).catch(undefined),
  stand: blankAsMissing(z.enum(needStatuses)).catch(undefined),
  faehigkeit: blankAsMissing(capabilityId).catch(undefined),
  wessen: blankAsMissing(z.literal('eigene')).catch(undefined),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type NeedQuery = z.infer<typeof needQuerySchema>

/** The same as programs ask for it; what makes no sense is refused. */
export const needListFilter = z.strictObject({
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
  capability: capabilityId.optional(),
  own: z.enum(['true']).optional().describe('Nur die eigenen, auch Entwürfe'),
})

export interface ListedNeed extends Pick<
  Need,
  'id' | 'title' | 'aim' | 'status' | 'field' | 'bundle' | 'deadline' | 'visibility' | 'organisation' | 'openedAt'
> {
  county: string | null
  land: string | null
}

export type { Visibility }

/** So many needs may come in one file. */
export const mostImported = 5000

export interface CellFault {
  /** As a spreadsheet names it, "C7"; in JSON the name of the field. */
  cell: string
  /** What stands above its column. */
  heading: string
  reason: string
}

/** A row of a file that somebody has sent, and what can be done with it. */
export interface JudgedRow {
  /** As the spreadsheet counts it; in JSON its place, the first being 1. */
  number: number
  /** What it calls itself, shortened. */
  title: string
  /** Null where something is wrong. */
  content: NeedContent | null
  faults: readonly CellFault[]
  twin: NeedTwin | null
}

/** What says almost the same, in this organisation or further up in the same file; without reasons it has the same title. */
export type NeedTwin = { title: string; reasons: readonly TwinReason[] } & ({ id: string } | { row: number })

/** A need of the organisation itself, as far as others are held against it. */
export interface OwnNeed extends Pick<NeedContent, 'title' | 'aim' | 'services'> {
  id: string
  capabilities: string[]
}

/** From ids and folded names of capabilities to their ids. */
export type Vocabulary = ReadonlyMap<string, string>

/** What the rows of a table are held against. */
export interface KnownHere {
  /** Needs of the organisation that it still means. */
  own: readonly OwnNeed[]
  /** Its name says nothing about what is needed. */
  ownerName: string
  vocabulary: Vocabulary
  /** Words that the vocabulary holds for the same. */
  synonyms: readonly (readonly string[])[]
}

/** The table of a file; columns and rows as they stood there. */
export interface NeedTable {
  rows: readonly (readonly (string | number | boolean | null)[])[]
  /** First and last row and column of cells that are joined. */
  merged: readonly { from: readonly [number, number]; to: readonly [number, number] }[]
  /** Further sheets that speak of needs and are not read. */
  otherSheets?: readonly string[]
}
/** What a file of our own kind in JSON holds, as it stood there. */
export interface NeedEntries {
  entries: readonly unknown[]
}
/** What somebody has sent, waiting to be taken. */
export type NeedFile = NeedTable | NeedEntries

/** A file, and what decides how its rows are judged. */
export interface FileToJudge {
  file: NeedFile
  known: KnownHere
  /** Numbers of rows that have become needs already. */
  taken: readonly number[]
}

/** How far it is with the rows of a file; the print changes with everything that decides how they are judged. */
export interface Judging {
  print: string
  done: number
  of: number
}
/** What became of the rows of a file, or why they can not be judged. */
export interface KeptJudgement {
  print: string
  rows?: readonly JudgedRow[]
  refusals?: readonly Refusal[]
}

/** What stands in a file and is not read: columns or fields by their names, and sheets. */
export interface Ignored {
  unknown: readonly string[]
  doubled: readonly string[]
  otherSheets: readonly string[]
}

/** A need as a file shows it, with the area in which its organisation lies. */
export type ExportedNeed = Need & Pick<ListedNeed, 'county' | 'land'>

/** What a file says of a need beside what it says itself; nobody reads it in. */
export const exportedFacts = [
  'id',
  'organisation',
  'status',
  'bundle',
  'version',
  'createdAt',
  'openedAt',
  'changedAt',
  'county',
  'land',
] as const satisfies readonly (keyof ExportedNeed)[]
