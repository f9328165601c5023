import type { CellValue, WriteOptions } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { ExportedNeed } from '../schema.ts'
import { sheetNames } from '../texts/need-columns.de.ts'
import { columnsFor, type Value } from './need-columns.ts'

export function needCsv(needs: readonly ExportedNeed[]): string {
  const columns = columnsFor(needs)
  const rows = needs.map((need) => columns.map(({ value }) => csvValue(value(need))))
  return csvText(
    columns.map(({ heading }) => heading),
    rows,
  )
}

const csvValue = (value: Value) => (value instanceof Date ? germanDay(value.toISOString().slice(0, 10)) : value)

export const needJson = (needs: readonly ExportedNeed[]): string => JSON.stringify(needs, null, 1)

export function needWorkbook(needs: readonly ExportedNeed[]): WriteOptions {
  const columns = columnsFor(needs)
  const rows = needs.map((need) => columns.map(({ value }): CellValue => value(need)))
  return { sheets: [headedSheet(sheetNames.needs, columns, rows)] }
}

const numFmts = { day: 'dd.mm.yyyy', amount: '#,##0.00', whole: '#,##0' } as const
const bold = { font: { bold: true } } as const

interface HeadedColumn {
  heading: string
  width: number
  format?: keyof typeof numFmts
}

/** A sheet whose first row, in bold, stays in sight. */
export const headedSheet = (name: string, columns: readonly HeadedColumn[], rows: readonly CellValue[][]) => ({
  name,
  columns: columns.map(({ width, format }) => ({ width, ...(format && { numFmt: numFmts[format] }) })),
  rows: [columns.map(({ heading }) => literal(heading)), ...rows.map((row) => row.map(literal))],
  cells: new Map(columns.map(({ heading }, index) => [`0,${index}`, { value: literal(heading), style: bold }])),
  freezePane: { rows: 1 },
})

/** "_x0041_" is how a workbook writes characters that XML has not: where somebody means it, its underscore is written so too. */
function literal(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : value
}
