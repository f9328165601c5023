import { writeXlsx, type WriteOptions } from 'hucre'
import { Refused } from '../../kernel/refusal.ts'
import { readArchive } from './archive.ts'
import { readOpenDocument } from './table-reading/ods-sheets.ts'
import type { GridLimits } from './table-reading/table-grid.ts'
import { refuseTable, type TableSheet } from './table-sheet.ts'
import { readTextTable } from './table-reading/table-text.ts'
import { xmlText } from './table-reading/xml-events.ts'
import { openPackage } from './table-reading/xlsx-package.ts'
import { readWorkbook } from './table-reading/xlsx-workbook.ts'

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
export type TableLimits = GridLimits & Pick<typeof tableLimits, 'bytes' | 'sheets'>

/**
 * The sheets of an XLSX, ODS or CSV file, recognised by what they hold and not by their names. Heavy: to be run in a thread.
 * Refuses (kind input, codes in tableFaults) what is no table or beyond the limits; what of a sheet is not read, or only guessed,
 * is said in its notes.
 */
export async function readTableFile(bytes: Uint8Array, limits: TableLimits = tableLimits): Promise<TableSheet[]> {
  if (bytes.length === 0) refuseTable('tableEmpty')
  if (bytes.length > limits.bytes) refuseTable('tableTooLarge')
  const filled = sheetsOf(bytes, limits).filter(saysSomething)
  return filled.length > 0 ? filled : refuseTable('tableEmpty')
}

const saysSomething = ({ rows }: TableSheet) => rows.some((row) => row.some((cell) => String(cell ?? '').trim() !== ''))

/** A workbook as the bytes of an XLSX file. */
export const writeTableFile = (workbook: WriteOptions): Promise<Uint8Array> => writeXlsx(workbook)

function sheetsOf(bytes: Uint8Array, limits: TableLimits): TableSheet[] {
  const begin = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  if (begin.startsWith('PK')) return fromArchive(bytes, limits)
  if (begin.startsWith('\xD0\xCF\x11\xE0')) return refuseTable(isEncrypted(bytes) ? 'tableLocked' : 'tableOldFormat')
  if (/<office:document\b/.test(begin)) return readOpenDocument([xmlText(bytes)], limits)
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(begin)) return refuseTable('tableOtherFormat')
  if (isSomethingElse(begin)) return refuseTable('tableNoTable')
  return readTextTable(bytes, limits)
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

function fromArchive(bytes: Uint8Array, limits: TableLimits): TableSheet[] {
  const files = openArchive(bytes)
  const text = (name: string) => {
    const part = files.get(name)
    return part && xmlText(part)
  }
  if (text('mimetype')?.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    if (text('META-INF/manifest.xml')?.includes('encryption-data')) refuseTable('tableLocked')
    const content = text('content.xml') ?? refuseTable('tableDamaged')
    return readOpenDocument([...(text('styles.xml') ? [text('styles.xml')!] : []), content], limits)
  }
  if ([...files.keys()].some((name) => /^Index(?:\.zip|\/.*\.iwa)$/.test(name))) refuseTable('tableOtherFormat')
  const office = openPackage(files)
  const main = office.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (main.endsWith('.bin')) refuseTable('tableOtherFormat')
  return office.has(main) ? readWorkbook(office, main, limits) : refuseTable('tableNoTable')
}

function openArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readArchive(bytes, archiveLimits, { isLoose: true })
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
