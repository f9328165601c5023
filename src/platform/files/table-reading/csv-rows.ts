export interface CsvReading {
  /** Without those in which nothing stands; counted from 0, and the line of the text with which each begins from 1. */
  rows: { at: number; line: number; cells: string[] }[]
  /** A quote was opened and never closed, or behind its end a cell went on in another line. */
  isTorn: boolean
  /** So many cells begin with a quote and go on behind its end. */
  odd: number
}

interface CsvOptions {
  /** One sign. */
  separator: string
  /** What stands before a quote within quotes: the quote itself, or a backslash. */
  escape: '"' | '\\'
  mostRows: number
}

/**
 * The cells of a text with one row a line (RFC 4180), as tolerant as can be without losing a letter: blanks around quotes are no part of a
 * cell, ="12" is how a spreadsheet is kept from taking a text for a number, and a cell that goes on behind its quotes stays as it is
 * written. Reads one row more than `mostRows` at the most.
 */
export function readCsv(text: string, { separator, escape, mostRows }: CsvOptions): CsvReading {
  const reading: CsvReading = { rows: [], isTorn: false, odd: 0 }
  let cells: string[] = []
  let [at, row, line] = [0, 0, 1]
  while (at < text.length && reading.rows.length <= mostRows) {
    const cell = cellAt(text, at, { separator, escape })
    if (cell.isOpen || (cell.isOdd && /[\r\n]/.test(cell.value))) reading.isTorn = true
    if (cell.isOdd) reading.odd += 1
    cells.push(cell.value)
    at = cell.end
    const isLast = !text.startsWith(separator, at)
    at += isLast ? lineBreakAt(text, at) : separator.length
    if (!isLast && at < text.length) continue
    if (cells.some((value) => value !== '')) reading.rows.push({ at: row, line, cells })
    row += 1
    line += 1 + cells.reduce((breaks, value) => breaks + (value.match(/\r\n?|\n/g)?.length ?? 0), 0)
    cells = []
  }
  return reading
}

interface CellFound {
  value: string
  /** Where the separator or line break stands that ends it. */
  end: number
  isOpen?: boolean
  isOdd?: boolean
}

function cellAt(text: string, start: number, marks: Pick<CsvOptions, 'separator' | 'escape'>): CellFound {
  const quote = quoteAt(text, start, marks.separator)
  if (quote < 0) {
    const end = endFrom(text, start, marks.separator)
    return { value: text.slice(start, end), end }
  }
  const { value, after } = quotedFrom(text, quote + 1, marks.escape)
  if (after < 0) return { value, end: text.length, isOpen: true }
  const end = endFrom(text, after, marks.separator)
  if (text.slice(after, end).trim() === '') return { value, end }
  const written = text.slice(start, end).trim()
  return { value: written.endsWith('"') ? written.slice(1, -1) : written, end, isOdd: true }
}

/** Where the quote stands with which a cell begins, perhaps behind blanks or an equals sign; −1 where it begins with none. */
function quoteAt(text: string, start: number, separator: string): number {
  const blanks = separator === '\t' ? ' ' : ' \t'
  let at = start
  while (at < text.length && blanks.includes(text[at]!)) at++
  if (text[at] === '=' && text[at + 1] === '"') at++
  return text[at] === '"' ? at : -1
}

/** What stands within quotes, and where it goes on behind them; −1 where they are never closed. */
function quotedFrom(text: string, start: number, escape: CsvOptions['escape']): { value: string; after: number } {
  let value = ''
  let from = start
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { value: value + text.slice(from), after: -1 }
    if (escape === '"' && text[quote + 1] === '"') {
      value += text.slice(from, quote + 1)
      from = quote + 2
    } else if (escape === '\\' && isEscaped(text, quote, from)) {
      value += `${text.slice(from, quote - 1)}"`
      from = quote + 1
    } else {
      value += text.slice(from, quote)
      return { value: escape === '\\' ? value.replaceAll('\\\\', '\\') : value, after: quote + 1 }
    }
  }
}

/** Behind an odd number of backslashes. */
function isEscaped(text: string, quote: number, from: number): boolean {
  let at = quote
  while (at > from && text[at - 1] === '\\') at--
  return (quote - at) % 2 === 1
}

function endFrom(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

const lineBreakAt = (text: string, at: number) => (text.startsWith('\r\n', at) ? 2 : 1)
