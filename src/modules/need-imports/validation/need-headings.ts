import { columnName } from '../../../kernel/cell-names.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { ColumnKey, NeedTable } from '../schema.ts'
import { withoutHeading } from '../texts/import.de.ts'
import { isOurs, isTitleInstead, keyUnder } from './heading-words.ts'

export interface NeedHeadings {
  /** The row of the headings, counted from 0; -1 where there are none. */
  head: number
  columns: readonly { key: ColumnKey; at: number }[]
  /** Of all columns, as they stand there; empty where nothing stands there. */
  names: readonly string[]
  /** What stands there and is not read. */
  unknown: readonly string[]
  doubled: readonly string[]
}

/** Headings stand in one of the first rows; what stands above them is a title of the sheet. */
export const mostAbove = 20

/** Which column says what: as somebody has said, or found by its heading in any order. Refuses (kind input) a table in which nothing names the need. */
export function headingsOf(table: NeedTable): NeedHeadings {
  if (table.columns) return chosenHeadings(table, table.columns)
  const found = headingsIn(table)
  if (!found) throw new Refused('input', [noTitleIn(table)])
  const columns: { key: ColumnKey; at: number }[] = []
  const [unknown, doubled]: [string[], string[]] = [[], []]
  found.names.forEach((name, at) => {
    const key = found.keys[at]
    if (!key) {
      if (name !== '' && !isOurs(name) && !isLeftOver(table, found.head, at)) unknown.push(name.slice(0, 60))
    } else if (key !== 'requirements' && columns.some((column) => column.key === key)) doubled.push(name)
    else columns.push({ key, at })
  })
  return { head: found.head, columns, names: found.names, unknown, doubled }
}

function chosenHeadings(table: NeedTable, { head, keys }: NonNullable<NeedTable['columns']>): NeedHeadings {
  const names = head < 0 ? [] : namesOf(headingsAt(table, head))
  const columns = keys.flatMap((key, at) => (key ? [{ key, at }] : []))
  return { head, columns, names, unknown: [], doubled: [] }
}

/** What a column is called where something is said about it. */
export const nameOf = ({ names }: Pick<NeedHeadings, 'names'>, at: number): string =>
  names[at] || withoutHeading(columnName(at))

/** In a form some labels are no questions: nothing stands beside them. */
const isLeftOver = ({ rows, turned }: NeedTable, head: number, at: number): boolean =>
  turned === true && rows.slice(head + 1).every((row) => String(row[at] ?? '').trim() === '')

/** Says as well what stands there instead, in the first row that could be headings. */
function noTitleIn({ rows }: NeedTable): Refusal {
  const written = rows.map((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').map(String))
  const row = written.slice(0, mostAbove).find((cells) => cells.length > 1) ?? written.find((cells) => cells.length > 0)
  const names = (row ?? []).slice(0, 8).map((cell) => `„${cell.trim().slice(0, 40)}“`)
  return { code: 'importNoTitle', values: { names: names.join(', ') } }
}

export interface FoundHeadings {
  /** The last row of the headings, counted from 0. */
  head: number
  names: string[]
  keys: (ColumnKey | undefined)[]
  /** So many of them are known. */
  known: number
}

/** The row among the first ones that has most headings that are known, the one of the need among them. */
export function headingsIn(table: NeedTable): FoundHeadings | undefined {
  const candidates = table.rows.slice(0, mostAbove).map((_, head) => found(head, headingsAt(table, head)))
  const naming = candidates.filter(({ keys }) => keys.includes('title'))
  const most = Math.max(...naming.map(({ known }) => known))
  const best = naming.filter(({ known }) => known === most)
  return best.find(({ head }) => reachesDown(table, head)) ?? best[0]
}

/** Whether a heading stands in cells of this row and of the one above. */
const reachesDown = ({ merged }: NeedTable, head: number) =>
  merged.some(({ from, to }) => from[0] < head && to[0] === head && from[1] === to[1])

function found(head: number, headings: readonly Heading[]): FoundHeadings {
  const keys = headings.map(({ group, name }) => keyUnder(group, name))
  const instead = keys.includes('title') ? -1 : headings.findIndex(({ name }) => isTitleInstead(name))
  if (instead >= 0) keys[instead] = 'title'
  return { head, names: namesOf(headings), keys, known: new Set(keys.filter(Boolean)).size }
}

interface Heading {
  /** What stands above several of them. */
  group: string
  name: string
}
export const namesOf = (headings: readonly Heading[]) => headings.map(({ group, name }) => `${group} ${name}`.trim())
const textOf = (cell: NeedTable['rows'][number][number] | undefined) => String(cell ?? '').trim()

/** What stands in this row; with the words of the row above where these belong to it, because cells are joined or more is known so. */
export function headingsAt(table: NeedTable, head: number): Heading[] {
  const alone = (table.rows[head] ?? []).map((cell) => ({ group: '', name: textOf(cell) }))
  if (head === 0) return alone
  const grouped = withGroups(table, head)
  return reachesDown(table, head) || found(head, grouped).known > found(head, alone).known ? grouped : alone
}

/** A heading in cells that are joined with some above it, or beside it in the row above, has their words too: "Budget" over "von". */
function withGroups({ rows, merged }: NeedTable, head: number): Heading[] {
  const above = rows[head - 1] ?? []
  const width = Math.max(rows[head]?.length ?? 0, above.length)
  const over = merged.filter(({ from, to }) => from[0] < head && to[0] >= head - 1 && from[0] >= head - 2)
  let group = ''
  return Array.from({ length: width }, (_, at) => {
    const name = textOf(rows[head]?.[at])
    const joined = over.find(({ from, to }) => at >= from[1] && at <= to[1])
    const words = textOf(joined ? rows[joined.from[0]]?.[joined.from[1]] : above[at])
    // Without joined cells a group goes on to the right as long as something stands below it and nothing new beside it.
    group = words === '' && !joined && name !== '' ? group : words
    return { group, name }
  })
}
