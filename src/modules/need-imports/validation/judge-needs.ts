import { Refused } from '../../../kernel/refusal.ts'
import type { Vocabulary } from '../../needs/schema.ts'
import { mostImported, type Ignored, type JudgedRow, type KnownHere, type NeedFile, type NeedTable } from '../schema.ts'
import { judgeEntry, unknownFields } from './judge-entry.ts'
import { judgeRow } from './judge-row.ts'
import { headingsOf, type NeedHeadings } from './need-headings.ts'
import { rowsBelow, type RowsBelow } from './rows-below.ts'
import { sameNeeds } from './same-needs.ts'
import { unheadedCells } from './unheaded-cells.ts'

interface JudgeOptions {
  /** Numbers of rows that have become needs already and count no more. */
  taken?: readonly number[]
  onProgress?: (done: number, of: number) => void
}

/**
 * Every row of a file that says something: good, said before, or wrong in a cell that is named. Takes some milliseconds a row: to be
 * run in a thread. Refuses (kind input) a table without a heading for the need, and too many rows.
 */
export function judgeNeeds(
  file: NeedFile,
  known: KnownHere,
  { taken = [], onProgress = () => {} }: JudgeOptions = {},
): JudgedRow[] {
  const { vocabulary } = known
  const all = isTable(file)
    ? judgedRows(file, vocabulary)
    : file.entries.map((entry, at) => judgeEntry(entry, at + 1, vocabulary))
  const left = all.filter(({ number }) => !taken.includes(number))
  const twinOf = sameNeeds(known, left)
  return left.map((row, at) => {
    onProgress(at, left.length)
    return { ...row, twin: row.content ? twinOf(row) : null }
  })
}

export const isTable = (file: NeedFile): file is NeedTable => 'rows' in file

/** What stands over the rows and is not read: known at once, where the rows take longer. */
export function namesIgnored(file: NeedFile): Ignored {
  const { unknown, doubled } = isTable(file) ? headingsOf(file) : { unknown: unknownFields(file.entries), doubled: [] }
  const { otherSheets = [], notes = [] } = isTable(file) ? file : {}
  return { unknown, doubled, otherSheets, notes, rows: [], cells: [] }
}

/** The same with what stands below them and is no need. */
export function ignoredIn(file: NeedFile): Ignored {
  if (!isTable(file)) return namesIgnored(file)
  const { headings, passed } = filledRows(file)
  return { ...namesIgnored(file), rows: passed, cells: unheadedCells(file, headings) }
}

function judgedRows(table: NeedTable, vocabulary: Vocabulary): Omit<JudgedRow, 'twin'>[] {
  const { headings, places } = filledRows(table)
  return places.map((place) => judgeRow(place, { table, headings, vocabulary }))
}

/** The rows that could be needs. Refuses (kind input) a table without a heading for the need, or with too many rows. */
export function filledRows(table: NeedTable): RowsBelow & { headings: NeedHeadings } {
  const headings = headingsOf(table)
  const below = rowsBelow(table, headings)
  if (below.places.length > mostImported) throw new Refused('input', [{ code: 'tableTooManyRows' }])
  return { ...below, headings }
}
