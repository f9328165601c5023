import { Refused } from '../../../kernel/refusal.ts'
import { folded } from '../rules/fold.ts'
import { contentFields } from '../rules/need-changes.ts'
import type { NeedContent, NeedTable } from '../schema.ts'
import { factHeadings, needColumns, reasonHeading, shouldColumn } from '../texts/need-columns.de.ts'

export type ColumnKey = keyof NeedContent | 'wishes'

export interface NeedHeadings {
  /** The row of the headings, counted from 0. */
  head: number
  columns: readonly { key: ColumnKey; at: number }[]
  /** What stands there and is not read. */
  unknown: readonly string[]
  doubled: readonly string[]
}

const keys = new Map<string, ColumnKey>([
  ...contentFields.flatMap((key) =>
    [needColumns[key].heading, ...needColumns[key].also].map((name) => [folded(name), key] as const),
  ),
  ...shouldColumn.map((name) => [folded(name), 'wishes'] as const),
])
const ours = new Set([...Object.values(factHeadings), reasonHeading].map(folded))

/** Headings stand in one of the first rows; what stands above them is a title of the sheet. */
const mostAbove = 20

/** Which column says what, found by its heading in any order. Refuses (kind input) a table in which nothing names the need. */
export function headingsOf({ rows }: NeedTable): NeedHeadings {
  const head = rows.slice(0, mostAbove).findIndex((row) => row.some((cell) => keyOf(cell) === 'title'))
  if (head < 0) throw new Refused('input', [{ code: 'importNoTitle' }])
  const columns: { key: ColumnKey; at: number }[] = []
  const [unknown, doubled]: [string[], string[]] = [[], []]
  rows[head]!.forEach((cell, at) => {
    const [key, name] = [keyOf(cell), String(cell ?? '').trim()]
    if (!key) {
      if (name !== '' && !ours.has(folded(name))) unknown.push(name.slice(0, 60))
    } else if (key !== 'requirements' && columns.some((column) => column.key === key)) doubled.push(name)
    else columns.push({ key, at })
  })
  return { head, columns, unknown, doubled }
}

/** The sheet that speaks of needs; where none does, the first, whose headings are then refused. */
export const needTableIn = (sheets: readonly NeedTable[]): NeedTable => sheets.find(hasTitle) ?? sheets[0]!

const hasTitle = ({ rows }: NeedTable) =>
  rows.slice(0, mostAbove).some((row) => row.some((cell) => keyOf(cell) === 'title'))

/** A number at the end continues a column: what does not fit into one cell goes on in "Anforderungen 2". */
const keyOf = (cell: unknown): ColumnKey | undefined =>
  typeof cell === 'string' ? keys.get(folded(cell).replace(/(?<=^anforderungen)\d$/, '')) : undefined
