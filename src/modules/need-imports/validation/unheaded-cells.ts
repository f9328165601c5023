import { words } from '../../needs/schema.ts'
import type { NeedTable, UnheadedCell } from '../schema.ts'
import { isBlank } from './blank.ts'
import { placeOf } from './cells.ts'
import type { NeedHeadings } from './need-headings.ts'

/** So many are told; more than that is a column whose heading is missing. */
const mostTold = 100

/** What stands below the headings in columns over which nothing stands, except where the rows are only counted there. */
export function unheadedCells(table: NeedTable, headings: NeedHeadings): UnheadedCell[] {
  if (isSeen(table)) return []
  const read = new Set(headings.columns.map(({ at }) => at))
  const rows = table.rows.slice(headings.head + 1)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const bare = Array.from({ length: width }, (_, at) => at).filter((at) => !headings.names[at] && !read.has(at))
  return bare
    .filter((column) => !isCount(rows.map((row) => row[column]).filter((cell) => !isBlank(cell))))
    .flatMap((column) =>
      rows.flatMap((row, below) => {
        const cell = row[column]
        if (isBlank(cell)) return []
        return [{ cell: placeOf(table, headings.head + 1 + below, column), text: words(cell!).trim().slice(0, 120) }]
      }),
    )
    .slice(0, mostTold)
}

/** 1, 2, 3 … */
const isCount = (cells: readonly unknown[]) =>
  cells.length > 1 &&
  cells.every(
    (cell, at) => Number(String(cell).replace(/\.$/, '')) === Number(String(cells[0]).replace(/\.$/, '')) + at,
  )

/** In a text file a row may have more cells than there are headings: then something in it that separates was not meant to. */
export function cellsTooMany(table: NeedTable, { head, names, columns }: NeedHeadings, at: number): number[] {
  const [row, heads] = [table.rows[at]!, table.rows[head]]
  if (!heads || heads.length >= row.length || isSeen(table)) return []
  const read = new Set(columns.map((column) => column.at))
  return row.flatMap((cell, column) => (column >= names.length && !read.has(column) && !isBlank(cell) ? [column] : []))
}

/** Whether somebody has looked at every column and said what is not read. */
const isSeen = ({ columns }: NeedTable) => columns !== undefined && !columns.isRemembered
