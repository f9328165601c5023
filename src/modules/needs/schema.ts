import { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import type { TwinReason } from '../twins/schema.ts'
import type { OrganisationKind, Visibility } from '../access/schema.ts'
import type { Cell, Vocabulary } from './fields/need-field.ts'
import { backgroundFields, blanksOf, needFields, schemasOf, type NeedFieldName } from './fields/need-fields.ts'
import type { NeedStatus } from './schema/choices.ts'

export * from './schema/choices.ts'
export * from './schema/need-query.ts'
export type { NeedFieldName } from './fields/need-fields.ts'
export type { Requirement } from './schema/requirement.ts'
export type { Vocabulary } from './fields/need-field.ts'

/** Everything that a need says. Amounts are whole cents, days ISO dates. */
export type NeedContent = { [Name in NeedFieldName]: (typeof needFields)[Name]['blank'] }

/** What a need may say, whoever says it: a page, a program or a file. */
export const needContentSchema = z
  .object(schemasOf(needFields))
  .refine(({ budgetFrom, budgetTo }) => budgetFrom === null || budgetTo === null || budgetFrom <= budgetTo, {
    path: ['budgetTo'],
  })

/** What hangs on prices, contracts and usage: null where whoever looks may not see it. */
export type NeedBackground = Pick<NeedContent, keyof typeof backgroundFields>

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

export const emptyNeed: NeedContent = blanksOf(needFields)

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
  rows: readonly (readonly Cell[])[]
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
