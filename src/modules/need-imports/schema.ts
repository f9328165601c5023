import type { Refusal } from '../../kernel/refusal.ts'
import type { Cell, NeedContent, Vocabulary } from '../needs/schema.ts'
import type { TwinReason } from '../twins/schema.ts'

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
