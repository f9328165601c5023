import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { isLeikaKey, isOzgKey } from '../rules/leika-key.ts'
import type { Service, ServiceList, ServiceTable } from '../schema.ts'
import { serviceColumns, type ServiceColumns } from './services-columns.ts'

/** Files so long are no list of services; the whole LeiKa has 1.5 MB and 5,000 rows. */
export const serviceListLimits = {
  bytes: 20_000_000,
  rows: 100_000,
  columns: 60,
  cell: 5000,
  characters: 40_000_000,
  sheets: 100,
}
export const maxServiceListMegabytes = serviceListLimits.bytes / 1_000_000

const longestName = 300
/** So the list itself marks what has no key. */
const withoutLeikaKey = /^(nicht im leika)?$/i

/**
 * A list of services as a table: the LeiKa with its keys, or the OZG services; columns in any order, below a title perhaps.
 * What cannot be read row by row is a fault with its line; refuses (kind input) what is no such file at all.
 */
export async function readServiceList(
  bytes: Uint8Array,
  { readTable }: { readTable: (bytes: Uint8Array) => Promise<readonly ServiceTable[]> },
): Promise<ServiceList> {
  if (/^\s*[{[]/.test(Buffer.from(bytes.subarray(0, 100)).toString())) refuse('serviceListOtherFile')
  const { table, columns } = serviceColumns(await tablesIn(() => readTable(bytes)))
  const rows = rowsOf(table, columns)
  const firstLine = new Map<string, number>()
  const services: Service[] = []
  const faults: Refusal[] = []
  let withoutKey = 0
  for (const [at, row] of rows.entries()) {
    const whole = readRow(row.cells, columns)
    const read = isService(whole) && isTorn(rows, at, columns) ? missingCells(row.cells, columns) : whole
    if (read === 'withoutKey') withoutKey += 1
    else if ('code' in read) faults.push({ ...read, place: `Zeile ${row.line}` })
    else if (firstLine.has(read.key)) faults.push(doubled(read.key, row.line, firstLine.get(read.key)!))
    else {
      firstLine.set(read.key, row.line)
      services.push(read)
    }
  }
  return { catalogue: columns.catalogue, services, withoutKey, faults, notes: table.notes }
}

/** In the words of a list of services. */
const codes: Readonly<Record<string, string>> = {
  tableEmpty: 'serviceListEmpty',
  tableTooLarge: 'serviceListTooLarge',
  tableTooManyRows: 'serviceListTooLarge',
  tableEncoding: 'serviceListLetters',
  tableQuotes: 'serviceListQuotes',
}

async function tablesIn(read: () => Promise<readonly ServiceTable[]>): Promise<readonly ServiceTable[]> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refuse(codes[error.refusals[0]!.code] ?? 'serviceListOtherFile')
  }
}

function refuse(code: string): never {
  throw new Refused('input', [{ code, values: { megabytes: maxServiceListMegabytes } }])
}

const doubled = (key: string, line: number, first: number): Refusal => ({
  code: 'serviceKeyDoubled',
  place: `Zeile ${line}`,
  values: { key, first },
})

function readRow(cells: readonly string[], columns: ServiceColumns): Service | Refusal | 'withoutKey' {
  const { catalogue, count, at } = columns
  const cell = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? '').trim())
  const key = keyIn(cell(catalogue === 'leika' ? at.leikaKey : at.ozgKey))
  const name = cell(at.name).replace(/\s+/g, ' ')
  if (cells.slice(count).some((value) => value.trim() !== '')) return missingCells(cells, columns)
  if (catalogue === 'leika' && withoutLeikaKey.test(key)) return 'withoutKey'
  if (!(catalogue === 'leika' ? isLeikaKey(key) : isOzgKey(key))) return wrongKey(catalogue, key)
  if (name === '') return { code: 'serviceNameMissing', values: { key } }
  if (name.length > longestName) return { code: 'serviceNameLong', values: { key, most: longestName } }
  const ozgKey = keyIn(cell(at.ozgKey))
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

/** Keys are parted for people to read: "99 012 001 001 000". */
function keyIn(cell: string): string {
  const digits = cell.replaceAll(/(?<=\d)[\s.\u00A0\u202F](?=\d)/g, '')
  return /^\d+$/.test(digits) ? digits : cell
}

function wrongKey(catalogue: Service['catalogue'], key: string): Refusal {
  const values = { key: key.slice(0, 40) }
  if (/^\d[.,]\d+E\+?\d+$/i.test(key)) return { code: 'serviceKeyShortened', values }
  return { code: catalogue === 'leika' ? 'leikaKeyWrong' : 'ozgKeyWrong', values }
}

const missingCells = (cells: readonly string[], { count }: ServiceColumns): Refusal => ({
  code: 'serviceCells',
  values: { cells: cells.length, expected: count },
})

interface NumberedRow {
  line: number
  cells: readonly string[]
  /** Of a text file, in which a quote that is missing tears a row in two. */
  isText: boolean
}

/** Below the headings; a quoted cell may hold line breaks, so a row's line is not its number. Empty rows are passed over. */
function rowsOf({ rows, lines }: ServiceTable, { head }: ServiceColumns): NumberedRow[] {
  return rows.flatMap((row, at): NumberedRow[] => {
    const cells = row.map((cell) => (cell === null ? '' : String(cell)))
    if (at <= head || cells.every((cell) => cell.trim() === '')) return []
    return [{ line: lines?.[at] ?? at + 1, cells, isText: lines !== undefined }]
  })
}

/** Too short, and what follows begins with no key: the rest of it. */
function isTorn(rows: readonly NumberedRow[], at: number, columns: ServiceColumns): boolean {
  const [row, next] = [rows[at]!, rows[at + 1]]
  if (!row.isText || row.cells.length >= columns.count || !next) return false
  const rest = readRow(next.cells, columns)
  return rest !== 'withoutKey' && !isService(rest) && /^(?:leika|ozg)KeyWrong$/.test(rest.code)
}

const isService = (read: ReturnType<typeof readRow>): read is Service => read !== 'withoutKey' && !('code' in read)
