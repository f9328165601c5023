import { streamCsvRows } from 'hucre'
import { refuseTable, type TableSheet } from './table-sheet.ts'

/** A text file with one row a line: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252. */
export function readTextTable(bytes: Uint8Array, most: { rows: number; columns: number }): TableSheet {
  const text = decoded(bytes).replace(/^sep=.\r?\n/i, '')
  const rows: string[][] = []
  for (const row of streamCsvRows(text, { delimiter: separatorOf(text) })) {
    if (rows.length > most.rows) refuseTable('tableTooManyRows')
    rows.push(row.slice(0, most.columns).map((cell) => String(cell ?? '').replace(guard, '')))
  }
  if (isUnclosed(text, rows.at(-1))) refuseTable('tableQuotes')
  return { name: '', rows, merged: [] }
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

/** Whatever of the three stands most often outside of quotes in the first line that says something. */
function separatorOf(text: string): string {
  const first = text.match(/^\s*([^\r\n]{1,20000})/)?.[1] ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [';', '\t', ','].reduce((best, each) => (count(each) > count(best) ? each : best))
}

function isUnclosed(text: string, last: readonly string[] = []): boolean {
  return last.some((cell) => cell.includes('\n')) && (text.split('"').length - 1) % 2 === 1
}
