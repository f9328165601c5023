import { streamCsvRows } from 'hucre'
import { refuseTable, type TableSheet } from './table-sheet.ts'

/**
 * A text file with one row a line: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252. Which of the three separates
 * shows in the first line, unless that is a title: what the others would make of it comes behind, for whoever knows the headings.
 */
export function readTextTable(bytes: Uint8Array, most: { rows: number; columns: number }): TableSheet[] {
  const text = decoded(bytes).replace(/^sep=.\r?\n/i, '')
  const [best, ...others] = separatorsOf(text)
  const rows = rowsOf(text, best!, most)
  if (isUnclosed(text, rows.at(-1))) refuseTable('tableQuotes')
  return [rows, ...others.map((separator) => rowsOf(text, separator, most))].map((each) => ({
    name: '',
    rows: each,
    merged: [],
  }))
}

function rowsOf(text: string, delimiter: string, most: { rows: number; columns: number }): string[][] {
  const rows: string[][] = []
  for (const row of streamCsvRows(text, { delimiter })) {
    if (rows.length > most.rows) refuseTable('tableTooManyRows')
    rows.push(row.slice(0, most.columns).map((cell) => String(cell ?? '').replace(guard, '')))
  }
  return rows
}

/** Our own files put an apostrophe before what a spreadsheet would compute. */
const guard = /^'(?='*[=+\-@\t\r\n＝＋－＠])/

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) refuseTable('tableEncoding')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return /[\u0080-\u009F]/.test(text) ? refuseTable('tableEncoding') : text
  }
}

/** First whatever of the three stands most often outside of quotes in the first line that says something; then what stands in the next ones. */
function separatorsOf(text: string): string[] {
  const bare = text
    .trimStart()
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
  const first = bare.match(/^[^\r\n]*/)![0]
  const count = (separator: string) => first.split(separator).length
  const separators = [';', '\t', ',']
  const best = separators.reduce((best, each) => (count(each) > count(best) ? each : best))
  return [best, ...separators.filter((each) => each !== best && bare.includes(each))]
}

function isUnclosed(text: string, last: readonly string[] = []): boolean {
  return last.some((cell) => cell.includes('\n')) && (text.split('"').length - 1) % 2 === 1
}
