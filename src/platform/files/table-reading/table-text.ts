import { readCsv, type CsvReading } from './csv-rows.ts'
import { Grid, openRoom, type GridLimits } from './table-grid.ts'
import { readLetters } from './table-letters.ts'
import { refuseTable, type TableSheet } from '../table-sheet.ts'

/**
 * A text file with one row a line: semicolon, tab, comma, bar, or what its first line says. Which of them separates shows in the first line,
 * unless that is a title: what the others would make of it comes behind, for whoever knows the headings.
 */
export function readTextTable(bytes: Uint8Array, limits: GridLimits): TableSheet[] {
  const { text: whole, notes } = readLetters(bytes)
  const [, named] = whole.match(/^"?sep=([^\r\n"])"?\1*[^\S\r\n]*(?:\r\n?|\n|$)/i) ?? []
  const text = named ? whole.replace(/^[^\r\n]*(?:\r\n?|\n)?/, '') : whole
  const [best, ...others] = named ? [named] : separatorsOf(text)
  const reading = readingBy(text, best!, limits)
  if (reading.isTorn) refuseTable('tableQuotes')
  return [reading, ...others.map((separator) => readingBy(text, separator, limits))].map(({ rows }) => {
    const sheet = gridOf(rows, limits).sheet('', { isText: true })
    return { ...sheet, notes: [...notes, ...sheet.notes], lines: linesOf(rows, named ? 1 : 0) }
  })
}

/** By the standard, or with backslashes before quotes where only that makes sense. */
function readingBy(text: string, separator: string, { rows: mostRows }: GridLimits): CsvReading {
  const plain = readCsv(text, { separator, escape: '"', mostRows })
  if (!text.includes('\\"') || (!plain.isTorn && plain.odd === 0)) return plain
  const escaped = readCsv(text, { separator, escape: '\\', mostRows })
  return !escaped.isTorn && escaped.odd < plain.odd + Number(plain.isTorn) ? escaped : plain
}

function linesOf(rows: CsvReading['rows'], above: number): number[] {
  const lines: number[] = []
  for (const { at, line } of rows) lines[at] = line + above
  return lines
}

function gridOf(rows: CsvReading['rows'], limits: GridLimits): Grid {
  const grid = new Grid(openRoom(limits))
  for (const { at, cells } of rows) {
    cells.forEach((cell, column) => grid.put(at, column, unguarded(cell)))
    grid.widen(at, cells.length)
  }
  return grid
}

/** Our own files put an apostrophe before what a spreadsheet would compute; spreadsheets write ="12" for a text that is to stay one. */
function unguarded(cell: string): string {
  if (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell)) return cell.slice(1)
  const [, text] = cell.match(/^="((?:[^"]|"")*)"$/) ?? []
  return text === undefined ? cell : text.replaceAll('""', '"')
}

/** First whatever of them stands most often outside of quotes in the first line that says something; then what stands in the next ones. */
function separatorsOf(text: string): string[] {
  const bare = text
    .trimStart()
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
  const first = bare.match(/^[^\r\n]*/)![0]
  const count = (separator: string) => first.split(separator).length
  const separators = [';', '\t', ',', '|']
  const best = separators.reduce((best, each) => (count(each) > count(best) ? each : best))
  return [best, ...separators.filter((each) => each !== best && bare.includes(each))]
}
