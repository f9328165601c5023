import type { Refusal } from '../../kernel/refusal.ts'
import type { TableNote } from '../../kernel/table-notes.de.ts'
import { needFieldNames, type Cell, type NeedContent, type Vocabulary } from '../needs/schema.ts'
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

/** Why a row that could be a need is perhaps none; and what rows are that surely are none. */
export const rowDoubts = ['total', 'remark', 'heading', 'section', 'example', 'below'] as const
export type RowDoubt = (typeof rowDoubts)[number]
/** A row below the headings that is no need. */
export interface PassedRow {
  number: number
  /** What stands there, shortened. */
  text: string
  kind: RowDoubt
}
/** A cell in a column over which nothing stands. */
export interface UnheadedCell {
  cell: string
  text: string
}

/** A row of a file that somebody has sent, and what can be done with it. */
export interface JudgedRow {
  /** As the spreadsheet counts it; in JSON its place, the first being 1. */
  number: number
  /** What it calls itself, shortened. */
  title: string
  /** Null where something is wrong. */
  content: NeedContent | null
  /** What could be read of it, whether or not something is wrong. */
  read: Partial<NeedContent>
  faults: readonly CellFault[]
  twin: NeedTwin | null
  doubt: RowDoubt | null
}

export const rowStates = ['good', 'doubtful', 'faulty'] as const
export type RowState = (typeof rowStates)[number]
export const stateOf = ({ content, twin, doubt }: JudgedRow): RowState =>
  content === null ? 'faulty' : twin === null && doubt === null ? 'good' : 'doubtful'

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
  /** It stood on its side: rows and columns have changed places. */
  turned?: true
  /** What somebody has said of its columns. */
  columns?: ChosenColumns
  /** What whoever sent it should know of how it was read. */
  notes?: readonly TableNote[]
  /** Bare numbers count days from 1904 on. */
  from1904?: boolean
}
/** What a column says; `options` are requirements that only should be met. */
export const columnKeys = [...needFieldNames, 'options'] as const
export type ColumnKey = (typeof columnKeys)[number]
/** Which column says what, as somebody has said. */
export interface ChosenColumns {
  /** The row of the headings, counted from 0; -1 where there are none. */
  head: number
  /** Whether rows and columns of the file change places. */
  turned: boolean
  /** Of each column; null where it is not read. */
  keys: readonly (ColumnKey | null)[]
  /** It was said of an earlier file. */
  isRemembered?: true
}
/** What was said of files with these headings. */
export interface RememberedColumns {
  /** Hash over the headings. */
  print: string
  headings: readonly string[]
  /** By the name of each heading. */
  meanings: Readonly<Record<string, ColumnKey | null>>
  turned: boolean
}
/** A column of a file, for whoever says what it says. */
export interface ColumnToAssign {
  at: number
  /** As a spreadsheet names it, B. */
  letter: string
  heading: string
  samples: readonly string[]
  /** What it says, as it seems. */
  key: ColumnKey | null
  /** It only seems so. */
  isGuess: boolean
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
/** What became of the rows of a file, and what stands in it and is no need. */
export interface LookedThrough {
  rows: readonly JudgedRow[]
  ignored: Ignored
}
/** What became of the rows of a file, or why they can not be judged. */
export interface KeptJudgement extends Partial<LookedThrough> {
  print: string
  refusals?: readonly Refusal[]
}

/** What stands in a file and is not read: columns or fields by their names, and sheets. */
export interface Ignored {
  unknown: readonly string[]
  doubled: readonly string[]
  otherSheets: readonly string[]
  /** Rows that are no needs. */
  rows: readonly PassedRow[]
  /** Cells in columns without a heading. */
  cells: readonly UnheadedCell[]
  /** What else is to be known of how the file was read. */
  notes: readonly TableNote[]
}
