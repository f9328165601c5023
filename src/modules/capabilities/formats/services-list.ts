import { parseCsv } from 'hucre'
import type { Refusal } from '../../../kernel/refusal.ts'
import { isLeikaKey, isOzgKey } from '../rules/leika-key.ts'
import type { Service, ServiceList } from '../schema.ts'
import { serviceColumns, type ServiceColumns } from './services-columns.ts'
import { serviceListText } from './services-text.ts'

const longestName = 300
/** So the list itself marks what has no key. */
const withoutLeikaKey = /^(nicht im leika)?$/i

/**
 * A list of services as CSV: the LeiKa with its keys, or the OZG services. Comma, semicolon or tab, columns in any order.
 * What cannot be read row by row is a fault with its line; refuses (kind input) what is no such file at all.
 */
export function readServiceList(bytes: Uint8Array): ServiceList {
  const rows = numberedRows(serviceListText(bytes))
  const columns = serviceColumns(rows[0]!.cells)
  const firstLine = new Map<string, number>()
  const services: Service[] = []
  const faults: Refusal[] = []
  let withoutKey = 0
  for (const row of rows.slice(1)) {
    const read = readRow(row.cells, columns)
    if (read === 'withoutKey') withoutKey += 1
    else if ('code' in read) faults.push({ ...read, place: `Zeile ${row.line}` })
    else if (firstLine.has(read.key)) faults.push(doubled(read.key, row.line, firstLine.get(read.key)!))
    else {
      firstLine.set(read.key, row.line)
      services.push(read)
    }
  }
  return { catalogue: columns.catalogue, services, withoutKey, faults }
}

const doubled = (key: string, line: number, first: number): Refusal => ({
  code: 'serviceKeyDoubled',
  place: `Zeile ${line}`,
  values: { key, first },
})

function readRow(cells: readonly string[], { catalogue, count, at }: ServiceColumns): Service | Refusal | 'withoutKey' {
  const cell = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? '').trim())
  const key = cell(catalogue === 'leika' ? at.leikaKey : at.ozgKey)
  const name = cell(at.name).replace(/\s+/g, ' ')
  if (cells.length !== count) return { code: 'serviceCells', values: { cells: cells.length, expected: count } }
  if (catalogue === 'leika' && withoutLeikaKey.test(key)) return 'withoutKey'
  if (!(catalogue === 'leika' ? isLeikaKey(key) : isOzgKey(key)))
    return { code: catalogue === 'leika' ? 'leikaKeyWrong' : 'ozgKeyWrong', values: { key: key.slice(0, 40) } }
  if (name === '') return { code: 'serviceNameMissing', values: { key } }
  if (name.length > longestName) return { code: 'serviceNameLong', values: { key, most: longestName } }
  const ozgKey = cell(at.ozgKey)
  return {
    catalogue,
    key,
    name,
    ozgKey: isOzgKey(ozgKey) ? ozgKey : null,
    ozgName: (catalogue === 'ozg' ? name : cell(at.ozgName)) || null,
    situation: cell(at.situation) || null,
    topic: cell(at.topic) || null,
  }
}

interface NumberedRow {
  line: number
  cells: readonly string[]
}

/** A quoted cell may hold line breaks, so a row's line is not its number. Empty lines are passed over. */
function numberedRows(text: string): NumberedRow[] {
  const rows: NumberedRow[] = []
  let line = 1
  for (const row of parseCsv(text, { delimiter: delimiterOf(text) })) {
    const cells = row.map((value) => (typeof value === 'string' ? value : ''))
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    line += 1 + (cells.join('').match(/\r\n|\r|\n/g) ?? []).length
  }
  return rows
}

/** The sign that parts most headings. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/\r|\n/, 1)[0]!
  const count = (sign: string) => header.split(sign).length
  return [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}
