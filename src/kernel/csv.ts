export type CsvValue = string | number | boolean | null

/**
 * A table the way a German spreadsheet opens it by double click: UTF-8 with byte order mark, semicolon, decimal comma, CRLF.
 * A text that a spreadsheet would compute gets an apostrophe in front: a spreadsheet shows it, our own reader takes it away.
 */
export function csvText(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = '\uFEFF' + line(columns)
  for (const row of rows) text += line(row)
  return text
}

const line = (values: readonly CsvValue[]): string => values.map(cell).join(';') + '\r\n'

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  const safe = startsFormula.test(value) ? `'${value}` : value
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Also the full-width signs, which some spreadsheets take for the plain ones; and what has such an apostrophe already, so that
 * whoever reads the file takes exactly one away.
 */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/
/** Comma, bar and tab too: opened with the wrong separator, the rest of a text must not become a cell of its own. */
const needsQuotes = /[;,|\t"\r\n]|^ | $/
