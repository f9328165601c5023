import type { CellValue, WriteOptions } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import type { JudgedRow, NeedEntries, NeedFile, NeedTable } from '../schema.ts'
import { doubtReasons, importReasons, rowUnits, twinReason, type RowUnit } from '../texts/import.de.ts'
import { reasonHeading, sheetNames, shouldColumn } from '../texts/import-files.de.ts'
import { folded } from '../../../kernel/folded.ts'
import { headingOf, type Cell } from '../../needs/schema.ts'
import { countedFrom1900 } from '../validation/cells.ts'
import { headingsOf, type NeedHeadings } from '../validation/need-headings.ts'
import { headedSheet } from '../../../kernel/headed-sheet.ts'

/** Rows that were not taken, as they stood there, with the reasons behind: to be corrected and sent again. */
export function restCsv(table: NeedTable, rest: readonly JudgedRow[]): string {
  const { headings, rows } = restOf(table, rest)
  return csvText(headings, rows)
}

export function restWorkbook(table: NeedTable, rest: readonly JudgedRow[]): WriteOptions {
  const { headings, rows } = restOf(table, rest)
  const columns = headings.map((heading) => ({ heading, width: heading === reasonHeading ? 80 : 30, wrap: true }))
  return { sheets: [headedSheet(sheetNames.needs, columns, rows)] }
}

function restOf(table: NeedTable, rest: readonly JudgedRow[]): { headings: string[]; rows: Cell[][] & CellValue[][] } {
  const headings = headingsOf(table)
  const read = new Set(headings.columns.map(({ at }) => at))
  const width = Math.max(headings.names.length, ...read)
  const kept = Array.from({ length: width + 1 }, (_, at) => at).filter((at) => {
    const name = headings.names[at] ?? ''
    return (name !== '' || read.has(at)) && folded(name) !== folded(reasonHeading)
  })
  return {
    headings: [...kept.map((at) => headings.names[at] || ownHeading(headings, at)), reasonHeading],
    rows: rest.map((row) => [
      ...kept.map((at) => cellAt(table, headings, { row: row.number - 1, at })),
      reasonsOf(row, unitOf(table)),
    ]),
  }
}

/** Days as this file will count them. */
function cellAt(table: NeedTable, { columns }: NeedHeadings, { row, at }: { row: number; at: number }): Cell {
  const cell = table.rows[row]![at] ?? null
  const column = columns.find((each) => each.at === at)
  return column ? countedFrom1900(cell, column.key, table) : cell
}

/** Of a column over which nothing stands, so that it is read again as what somebody has said it is. */
function ownHeading({ columns }: NeedHeadings, at: number): string {
  const { key } = columns.find((column) => column.at === at)!
  return key === 'options' ? shouldColumn[0]! : headingOf(key)
}

/** The same for entries of a JSON file. */
export function restJson({ entries }: NeedEntries, rest: readonly JudgedRow[]): string {
  const withReason = rest.map((row) => {
    const entry = entries[row.number - 1]
    const told = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry : { entry }
    return { ...told, [reasonHeading]: reasonsOf(row, rowUnits.json) }
  })
  return JSON.stringify(withReason, null, 1)
}

/** A table comes back as a table, JSON as JSON. */
export const restEndings = (file: NeedFile): ('xlsx' | 'csv' | 'json')[] =>
  'rows' in file ? ['xlsx', 'csv'] : ['json']

export const unitOf = (file: NeedFile): RowUnit =>
  'rows' in file ? (file.turned ? rowUnits.turned : rowUnits.table) : rowUnits.json

/** What is wrong with a row, or why it may be there already, one reason a line. */
export function reasonsOf({ faults, twin, doubt }: JudgedRow, unit: RowUnit): string {
  const reasons = faults.map(({ heading, reason }) => `${heading}: ${reason}`)
  if (doubt) reasons.push(doubtReasons[doubt])
  if (twin) reasons.push(`${importReasons.twin(twin, unit)} ${twinReason(twin)}.`)
  return reasons.join('\n')
}
