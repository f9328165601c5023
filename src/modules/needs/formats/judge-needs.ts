import { Refused } from '../../../kernel/refusal.ts'
import { mostImported, type JudgedRow, type KnownHere, type NeedTable } from '../schema.ts'
import { cellName } from './cell-name.ts'
import { judgeRow } from './judge-row.ts'
import { words } from './need-cells.ts'
import { headingsOf, type NeedHeadings } from './need-headings.ts'
import { sameNeeds } from './same-needs.ts'

interface JudgeWishes {
  /** Numbers of rows that have become needs already and count no more. */
  taken?: readonly number[]
  onProgress?: (done: number, of: number) => void
}

/**
 * Every row of a table that says something: good, said before, or wrong in a cell that is named. Takes some milliseconds a row:
 * to be run in a thread. Refuses (kind input) what has no heading for the need, and too many rows.
 */
export function judgeNeeds(
  table: NeedTable,
  known: KnownHere,
  { taken = [], onProgress = () => {} }: JudgeWishes = {},
): JudgedRow[] {
  const { headings, places } = filledRows(table)
  const covered = coveredCells(table)
  const names = table.rows[headings.head]!.map((cell) => words(cell).trim())
  const { vocabulary } = known
  const left = places.filter((at) => !taken.includes(at + 1))
  const judged = left.map((at) => judgeRow({ row: table.rows[at]!, at, headings, names, covered, vocabulary }))
  const twinOf = sameNeeds(known, judged)
  return judged.map((row, at) => {
    onProgress(at, judged.length)
    return { ...row, twin: row.content ? twinOf(row) : null }
  })
}

/** Where the rows stand that say something. Refuses (kind input) a table without a heading for the need, or with too many rows. */
export function filledRows(table: NeedTable): { headings: NeedHeadings; places: number[] } {
  const headings = headingsOf(table)
  const isFilled = (row: NeedTable['rows'][number]) => headings.columns.some(({ at }) => !isBlank(row[at]))
  const places = [...table.rows.keys()].filter((at) => at > headings.head && isFilled(table.rows[at]!))
  if (places.length > mostImported) throw new Refused('input', [{ code: 'tableTooManyRows' }])
  return { headings, places }
}

/** The cells that another one covers, and the name of that one. */
function coveredCells({ merged }: NeedTable): Map<string, string> {
  const covered = new Map<string, string>()
  for (const { from, to } of merged)
    for (let row = from[0]; row <= Math.min(to[0], from[0] + mostImported); row++)
      for (let column = from[1]; column <= Math.min(to[1], from[1] + 60); column++)
        if ((row !== from[0] || column !== from[1]) && covered.size < 500_000)
          covered.set(cellName(row, column), cellName(...from))
  return covered
}

const isBlank = (cell: NeedTable['rows'][number][number] | undefined) =>
  cell === null || cell === undefined || words(cell).trim() === ''
