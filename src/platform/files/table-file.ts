import { readOds, readXlsx, writeXlsx, type Cell, type CellValue, type Sheet, type WriteOptions } from 'hucre'
import { Refused } from '../../kernel/refusal.ts'
import { readArchive, writeArchive } from './archive.ts'
import { refuseTable, uncomputed, type TableCell, type TableSheet } from './table-sheet.ts'
import { readTextTable } from './table-text.ts'

const megabyte = 1_000_000
/** What a table may hold, whatever it claims; a spreadsheet's own limit of a cell is 32,767 characters. */
export const tableLimits = {
  bytes: 5 * megabyte,
  rows: 5100,
  columns: 60,
  cell: 32_767,
  characters: 20 * megabyte,
  sheets: 100,
}
const archiveLimits = { entries: 300, entryBytes: 32 * megabyte, totalBytes: 64 * megabyte }

/**
 * The sheets of an XLSX, ODS or CSV file, recognised by what they hold and not by their names. Heavy: to be run in a thread.
 * Refuses (kind input, codes in tableFaults) what is no table or beyond the limits.
 */
export async function readTableFile(bytes: Uint8Array): Promise<TableSheet[]> {
  if (bytes.length === 0) refuseTable('tableEmpty')
  if (bytes.length > tableLimits.bytes) refuseTable('tableTooLarge')
  const sheets = (await sheetsOf(bytes)).map(bounded)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) refuseTable('tableEmpty')
  if (filled.some(({ rows }) => rows.length > tableLimits.rows)) refuseTable('tableTooManyRows')
  const characters = filled.flatMap(({ rows }) => rows.flat()).reduce<number>((sum, cell) => sum + lengthOf(cell), 0)
  if (characters > tableLimits.characters) refuseTable('tableTooLarge')
  return filled
}

/** A workbook as the bytes of an XLSX file. */
export const writeTableFile = (workbook: WriteOptions): Promise<Uint8Array> => writeXlsx(workbook)

function sheetsOf(bytes: Uint8Array): Promise<TableSheet[]> | TableSheet[] {
  const begin = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  if (begin.startsWith('PK')) return fromArchive(bytes)
  if (begin.startsWith('\xD0\xCF\x11\xE0')) return refuseTable(isEncrypted(bytes) ? 'tableLocked' : 'tableOldFormat')
  if (isSomethingElse(begin)) return refuseTable('tableNoTable')
  return readTextTable(bytes, tableLimits)
}

/** What pictures, sound, PDF, RTF and other archives begin with, as latin1; web pages and XML begin with a tag. */
const otherBeginnings = [
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  'RIFF',
  'II*\0',
  'MM\0*',
  '%PDF',
  '{\\rtf',
  'Rar!',
  '7z\xBC',
  '\x1F\x8B',
]
const isSomethingElse = (begin: string) =>
  otherBeginnings.some((each) => begin.startsWith(each)) || /^\s*<(\?xml|!|\w)/i.test(begin)

/** The name of a stream inside the file: as Microsoft names it where a password protects a workbook. */
const isEncrypted = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

async function fromArchive(bytes: Uint8Array): Promise<TableSheet[]> {
  const files = openArchive(bytes)
  const text = (name: string) => new TextDecoder().decode(files.get(name))
  try {
    if (files.has('xl/workbook.xml')) {
      if (hasMoreThan(tableLimits.sheets, /<(?:\w+:)?sheet\s/g, text('xl/workbook.xml')))
        return refuseTable('tableTooLarge')
      return sheetsIn(await readXlsx(bytes, { sheets: isVisible, range }))
    }
    if (!text('mimetype').startsWith('application/vnd.oasis.opendocument.spreadsheet'))
      return refuseTable('tableNoTable')
    if (text('META-INF/manifest.xml').includes('encryption-data')) return refuseTable('tableLocked')
    if (hasMoreThan(tableLimits.sheets, /<(?:\w+:)?table\s/g, text('content.xml'))) return refuseTable('tableTooLarge')
    return sheetsIn(
      await readOds(
        await writeArchive({ mimetype: files.get('mimetype')!, 'content.xml': curbed(text('content.xml')) }),
      ),
    )
  } catch (error) {
    if (error instanceof Refused) throw error
    return refuseTable(
      error instanceof Error && /over the \d+ limit/.test(error.message) ? 'tableTooManyRows' : 'tableDamaged',
    )
  }
}

/** A sheet is read as often as it is listed, whether or not it has a file of its own. */
function hasMoreThan(most: number, tag: RegExp, text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(tag)) if (++found > most) return true
  return false
}

/** Far more than we take, so that what lies below is noticed. */
const range = 'A1:BH100000'
const isVisible = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden

function openArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readArchive(bytes, archiveLimits)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusals[0]!
    if (code === 'archiveEncrypted') return refuseTable('tableLocked')
    const isLarge = [
      'archiveTooManyEntries',
      'archiveEntryTooLarge',
      'archiveTooLarge',
      'archiveUnderstated',
      'archiveZip64',
    ]
    return refuseTable(isLarge.includes(code) ? 'tableTooLarge' : 'tableDamaged')
  }
}

/** An ODS says in a few bytes that a row or cell is repeated a million times, usually for its colour alone. */
function curbed(content: string): Uint8Array {
  const bare = content.replaceAll(/<table:(?:table-row|table-cell|covered-table-cell)\b[^>]*>/g, (tag) =>
    tag
      .replaceAll(/ table:style-name="[^"]*"/g, '')
      .replaceAll(
        /(number-rows-repeated=")(\d+)/g,
        (_, name: string, count: string) => name + Math.min(Number(count), tableLimits.rows + 1),
      )
      .replaceAll(
        /(number-columns-repeated=")(\d+)/g,
        (_, name: string, count: string) => name + Math.min(Number(count), tableLimits.columns),
      ),
  )
  return new TextEncoder().encode(bare)
}

const sheetsIn = ({ sheets }: { sheets: Sheet[] }): TableSheet[] =>
  sheets.map(({ name, rows, cells, merges = [] }) => ({
    name,
    rows: rows.map((row, at) =>
      row.map((value, column) => (isUncomputed(cells?.get(`${at},${column}`)) ? uncomputed : plain(value))),
    ),
    merged: merges
      .slice(0, 1000)
      .map((each) => ({ from: [each.startRow, each.startCol], to: [each.endRow, each.endCol] })),
  }))

const isUncomputed = (cell: Partial<Cell> | undefined) => cell?.formula !== undefined && cell.value === null

function plain(value: CellValue | undefined): TableCell {
  if (!(value instanceof Date)) return value ?? null
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

/** Without empty rows at the end, and without characters that no database keeps. */
function bounded({ rows, ...sheet }: TableSheet): TableSheet {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ''))
  return { ...sheet, rows: rows.slice(0, last + 1).map((row) => row.slice(0, tableLimits.columns).map(sound)) }
}

const sound = (cell: TableCell): TableCell =>
  typeof cell === 'string' ? cell.slice(0, tableLimits.cell).replaceAll('\0', '').toWellFormed() : cell
const lengthOf = (cell: TableCell) => (typeof cell === 'string' ? cell.length : 1)
