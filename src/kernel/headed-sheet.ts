import { csvText, type CsvValue } from './csv.ts'

export type SheetValue = CsvValue | Date

const numFmts = { day: 'dd.mm.yyyy', amount: '#,##0.00', whole: '#,##0', text: '@' } as const
/** With its name: a spreadsheet would take another one for the headings than for what stands below. */
const bold = { font: { bold: true, name: 'Calibri', size: 11 } } as const

export interface HeadedColumn {
  heading: string
  width: number
  format?: keyof typeof numFmts
  /** Long texts go on in the next line of their cell instead of behind the next cell. */
  wrap?: boolean
}

/** A sheet of a workbook, as data, whose first row stands in bold and stays in sight; `blank` rows below are laid out to be filled in. */
export const headedSheet = (
  name: string,
  columns: readonly HeadedColumn[],
  rows: readonly (readonly SheetValue[])[],
  { blank = 0 }: { blank?: number } = {},
) => ({
  name,
  columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
  rows: [columns.map(({ heading }) => literal(heading)), ...rows.map((row) => row.map(literal))],
  cells: new Map([
    ...columns.map(({ heading }, at) => cell(0, at, { value: literal(heading), style: bold })),
    ...Array.from({ length: blank }, (_, row) =>
      columns.map((column, at) => cell(rows.length + row + 1, at, { value: null, style: styleOf(column) })),
    ).flat(),
  ]),
  freezePane: { rows: 1 },
  ...(columns.some(({ wrap }) => wrap) && {
    rowDefs: new Map(rows.map((row, at) => [at + 1, heightOf(row, columns)])),
  }),
})

interface StyledCell {
  value: SheetValue
  style: ReturnType<typeof styleOf> | typeof bold
}
const cell = (row: number, at: number, styled: StyledCell): [string, StyledCell] => [`${row},${at}`, styled]

const styleOf = ({ format, wrap }: HeadedColumn) => ({
  ...(format && { numFmt: numFmts[format] }),
  ...(wrap && { alignment: { wrapText: true, vertical: 'top' as const } }),
})

/** Not every spreadsheet makes room for lines by itself. In points; more than 400 no row can have. */
function heightOf(row: readonly SheetValue[], columns: readonly HeadedColumn[]): { height: number } {
  const lines = row.map((value, at) =>
    columns[at]!.wrap && typeof value === 'string' ? linesIn(value, columns[at]!) : 1,
  )
  return { height: Math.min(400, 15 * Math.max(1, ...lines)) }
}

const linesIn = (text: string, { width }: HeadedColumn): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0)

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
