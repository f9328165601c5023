import { Refused } from '../../kernel/refusal.ts'
import type { TableNote } from '../../kernel/table-notes.de.ts'

/** Dates are ISO text. */
export type TableCell = string | number | boolean | null

/** Stands where a program has written a formula and nobody has computed it yet. */
export const uncomputed = '#FORMEL?'

export interface TableSheet {
  /** Empty for a text file. */
  name: string
  rows: TableCell[][]
  /** First and last row and column of cells that are joined, counted from 0. */
  merged: { from: [row: number, column: number]; to: [row: number, column: number] }[]
  /** What whoever sent the file should know of how it was read. */
  notes: TableNote[]
  /** Of a text file: the line in which each row begins, counted from 1. */
  lines?: readonly number[]
  /** Where a spreadsheet counts days not from 1900 on: a number that was a date is so much too small. */
  from1904?: boolean
}

export const tableFaults = [
  'tableEmpty',
  'tableTooLarge',
  'tableTooManyRows',
  'tableTooHeavy',
  'tableLocked',
  'tableOldFormat',
  'tableOtherFormat',
  'tableNoTable',
  'tableDamaged',
  'tableEncoding',
  'tableQuotes',
] as const
export type TableFault = (typeof tableFaults)[number]

export function refuseTable(code: TableFault): never {
  throw new Refused('input', [{ code }])
}
