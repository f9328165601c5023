import { Refused } from '../../kernel/refusal.ts'

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
}

export const tableFaults = [
  'tableEmpty',
  'tableTooLarge',
  'tableTooManyRows',
  'tableTooHeavy',
  'tableLocked',
  'tableOldFormat',
  'tableNoTable',
  'tableDamaged',
  'tableEncoding',
  'tableQuotes',
] as const
export type TableFault = (typeof tableFaults)[number]

export function refuseTable(code: TableFault): never {
  throw new Refused('input', [{ code }])
}
