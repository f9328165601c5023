import { createHash } from 'node:crypto'
import type { StayingTable } from '../../../travel/travelling-table.ts'
import { csvText, type CsvValue } from '../../../kernel/csv.ts'
import { exportFormat, exportVersion, type ExportDescription, type ExportManifest } from '../schema.ts'
import { exportReadMe } from '../texts/archive.de.ts'

export type ExportRow = Readonly<Record<string, unknown>>
export type ExportTables = Readonly<Record<string, readonly ExportRow[]>>

export interface ExportHead {
  organisation: ExportManifest['organisation']
  at: Date
  description: ExportDescription
  /** What is not in it, each with the reason. */
  staying: readonly Omit<StayingTable, 'place'>[]
}

/**
 * The files of an export by name: every table as JSON without loss and as CSV for the eye, the meaning of the fields for
 * machines and for people, and a manifest of checksums. Dates become ISO text. Throws TypeError where JSON would lose
 * something: undefined, NaN, bytes.
 */
export function exportFiles(tables: ExportTables, { organisation, at, description, staying }: ExportHead) {
  const files: Record<string, Uint8Array> = {}
  const entries: Record<string, ExportManifest['files'][string]> = {}
  const add = (name: string, text: string, rows: number | null) => {
    const bytes = new TextEncoder().encode(text)
    files[name] = bytes
    entries[name] = { sha256: sha256Of(bytes), bytes: bytes.length, rows }
  }
  for (const [table, rows] of Object.entries(tables)) {
    if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new TypeError(`not the name of a table: ${table}`)
    const plain = rows.map((row, index) => jsonValue(row, `${table}[${index}]`) as ExportRow)
    add(`daten/${table}.json`, rowsText(plain), plain.length)
    add(`daten/${table}.csv`, tableText(plain, Object.keys(description[table]?.fields ?? {})), plain.length)
  }
  add('felder.json', lines(JSON.stringify(description, null, 2)), null)
  add('LIESMICH.txt', exportReadMe({ organisation: organisation.name, at, description, staying, tables }), null)
  const manifest: ExportManifest = {
    format: exportFormat,
    version: exportVersion,
    organisation,
    at: at.toISOString(),
    files: entries,
  }
  return { ...files, 'manifest.json': new TextEncoder().encode(lines(JSON.stringify(manifest, null, 2))) }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const lines = (text: string) => `${text}\n`

/** One row per line, so that two exports can be compared line by line. */
const rowsText = (rows: readonly ExportRow[]) =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`

function tableText(rows: readonly ExportRow[], described: readonly string[]): string {
  const columns = [...new Set([...described, ...rows.flatMap(Object.keys)])]
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => (Object.hasOwn(row, column) ? csvValue(row[column]) : null))),
  )
}

function csvValue(value: unknown): CsvValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return JSON.stringify(value)
}

function jsonValue(value: unknown, place: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((part, index) => jsonValue(part, `${place}[${index}]`))
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, jsonValue(part, `${place}.${key}`)]))
  throw new TypeError(`${place} cannot be told in JSON`)
}
