import { mayBeTurned, turnedOver } from '../rules/turned-over.ts'
import type { NeedTable } from '../schema.ts'
import { plainKeyOf } from './heading-words.ts'
import { headingsIn, type FoundHeadings } from './need-headings.ts'

type Sheet = NeedTable & { name?: string }

/**
 * The sheet that speaks of needs most, with the names of the others that do; where none does, the fullest, whose headings are then
 * asked for. A table on its side is set upright.
 */
export function needTableIn(sheets: readonly Sheet[]): NeedTable {
  const read = sheets.map((sheet) => ({ sheet, name: sheet.name, ...upright(sheet) }))
  const all = read.flatMap(({ sheet, name, table, found }) =>
    found ? [{ sheet, name, table, known: found.known, isFilled: table.rows.length > found.head + 1 }] : [],
  )
  // A sheet that explains the columns of another looks like a table on its side.
  const standing = all.filter(({ table }) => !table.turned)
  const speaking = standing.length > 0 ? standing : all
  const [chosen, ...others] = speaking.toSorted((a, b) => b.known - a.known || Number(b.isFilled) - Number(a.isFilled))
  const { rows, merged, turned } = chosen?.table ?? fullest(sheets)
  const otherSheets = others
    .filter(({ name, known, isFilled }) => name && isFilled && known > 1 && known > chosen!.known / 2)
    .map(({ name }) => name!)
  const { notes = [], from1904 } = chosen?.sheet ?? fullest(sheets)
  return {
    rows,
    merged,
    ...(turned && { turned }),
    ...(otherSheets.length > 0 && { otherSheets }),
    ...(notes.length > 0 && { notes }),
    ...(from1904 && { from1904 }),
  }
}

function upright(sheet: Sheet): { table: NeedTable; found: FoundHeadings | undefined } {
  const found = headingsIn(sheet)
  if (!mayBeTurned(sheet)) return { table: sheet, found }
  const table = turnedOver(sheet)
  const beside = headingsIn(table)
  return beside && standsOnItsSide(sheet, { found, beside }) ? { table, found: beside } : { table: sheet, found }
}

/**
 * Whether the headings stand below each other: then more of them are known in a column than in any row, and what would be titles of
 * needs are headings, at least a third of them, or half where only two are known.
 */
function standsOnItsSide(
  { rows }: NeedTable,
  { found, beside }: { found: FoundHeadings | undefined; beside: FoundHeadings },
): boolean {
  if (beside.known < 2 || (found && found.known > 1 && beside.known < found.known + 2)) return false
  if (rows.every((row) => row.slice(beside.head + 1).every((cell) => cell === null || cell === ''))) return false
  const labels = rows.map((row) => String(row[beside.head] ?? '').trim()).filter((label) => label !== '')
  const headings = labels.filter(plainKeyOf).length
  return headings * (beside.known === 2 ? 2 : 3) >= labels.length
}

function fullest(sheets: readonly Sheet[]): Sheet {
  const filled = ({ rows }: Sheet) => rows.flat().filter((cell) => cell !== null && cell !== '').length
  return sheets.reduce((best, sheet) => (filled(sheet) > filled(best) ? sheet : best))
}
