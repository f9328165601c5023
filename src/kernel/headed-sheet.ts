import { csvText, type CsvValue } from './csv.ts'

export type SheetValue = CsvValue | Date

const numFmts = { day: 'dd.mm.yyyy', amount: '#,##0.00', whole: '#,##0' } as const
const bold = { font: { bold: true } } as const

export interface HeadedColumn {
  heading: string
  width: number
  format?: keyof typeof numFmts
}

/** A sheet of a workbook, as data, whose first row stands in bold and stays in sight. */
export const headedSheet = (
  name: string,
  columns: readonly HeadedColumn[],
  rows: readonly (readonly SheetValue[])[],
) => ({
  name,
  columns: columns.map(({ width, format }) => ({ width, ...(format && { numFmt: numFmts[format] }) })),
  rows: [columns.map(({ heading }) => literal(heading)), ...rows.map((row) => row.map(literal))],
  cells: new Map(columns.map(({ heading }, index) => [`0,${index}`, { value: literal(heading), style: bold }])),
  freezePane: { rows: 1 },
})

/** "_x0041_" is how a workbook writes characters that XML has not: where somebody means it, its underscore is written so too. */
function literal(value: SheetValue): SheetValue {
  return typeof value === 'string' ? value.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : value
}

/** A column of a list, with what it shows of each item. */
export interface ListColumn<Item> extends HeadedColumn {
  value: (item: Item) => CsvValue
}

export const listCsv = <Item>(columns: readonly ListColumn<Item>[], items: readonly Item[]): string =>
  csvText(
    columns.map(({ heading }) => heading),
    rowsOf(columns, items),
  )

export const listSheet = <Item>(name: string, columns: readonly ListColumn<Item>[], items: readonly Item[]) =>
  headedSheet(name, columns, rowsOf(columns, items))

const rowsOf = <Item>(columns: readonly ListColumn<Item>[], items: readonly Item[]) =>
  items.map((item) => columns.map(({ value }) => value(item)))
