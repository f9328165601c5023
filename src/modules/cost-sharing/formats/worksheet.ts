import type { Cell, CellValue, ColumnDef } from 'hucre'

export const money = '#,##0.00 "€"'
const header = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const

export interface Column {
  name: string
  width: number
  format?: string
  /** Gets a formula in the row of sums. */
  isSummed?: boolean
}

export const column = (name: string, width: number, format?: string): Column =>
  format === undefined ? { name, width } : { name, width, format }
export const amountColumn = (name: string, width = 18): Column => ({ name, width, format: money, isSummed: true })

/** A sheet with a bold head that stays in sight and, where it has a name, a last row of sums that Excel computes anew. */
export function worksheet(name: string, columns: readonly Column[], rows: CellValue[][], sums?: string) {
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach((each, at) => cells.set(`0,${at}`, { value: each.name, style: header }))
  if (sums !== undefined)
    columns.forEach(({ isSummed, format }, at) => {
      const style = { font: { bold: true }, ...(format && { numFmt: format }) }
      const key = `${rows.length + 1},${at}`
      if (at === 0) cells.set(key, { value: sums, style })
      else if (isSummed) cells.set(key, { ...sumOf(rows, at), style })
    })
  return {
    name,
    columns: columns.map(({ width, format }): ColumnDef => ({ width, ...(format && { numFmt: format }) })),
    rows: [columns.map((each) => each.name), ...rows, ...(sums === undefined ? [] : [columns.map(() => null)])],
    cells,
    freezePane: { rows: 1 },
  }
}

function sumOf(rows: readonly CellValue[][], at: number): Partial<Cell> {
  const letter = letterOf(at)
  const exact = rows.reduce((sum, row) => sum + Number(row[at]), 0)
  const total = Math.round(exact * 1e6) / 1e6
  return { formula: `SUM(${letter}2:${letter}${rows.length + 1})`, formulaResult: total, value: total }
}

/** A, B, …, Z, AA, … */
function letterOf(at: number): string {
  return `${at >= 26 ? letterOf(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
}
