import type { WriteOptions } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { headedSheet } from '../../../kernel/headed-sheet.ts'
import type { ExportedNeed } from '../schema.ts'
import type { WrittenCell } from '../fields/need-field.ts'
import { needSheet } from '../texts/need-files.de.ts'
import { columnsFor } from './need-columns.ts'

export function needCsv(needs: readonly ExportedNeed[]): string {
  const columns = columnsFor(needs)
  const rows = needs.map((need) => columns.map(({ value }) => csvValue(value(need))))
  return csvText(
    columns.map(({ heading }) => heading),
    rows,
  )
}

const csvValue = (value: WrittenCell) => (value instanceof Date ? germanDay(value.toISOString().slice(0, 10)) : value)

export const needJson = (needs: readonly ExportedNeed[]): string => JSON.stringify(needs, null, 1)

export function needWorkbook(needs: readonly ExportedNeed[]): WriteOptions {
  const columns = columnsFor(needs)
  const rows = needs.map((need) => columns.map(({ value }) => value(need)))
  return { sheets: [headedSheet(needSheet, columns, rows)] }
}
