import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { exportFormat, exportManifestSchema, exportVersion, type ExportManifest } from '../schema.ts'
import { sha256Of, type ExportTables } from './export-archive.ts'

export interface ReadExport {
  organisation: ExportManifest['organisation']
  /** ISO instant. */
  at: string
  tables: ExportTables
}

type Files = ReadonlyMap<string, Uint8Array>

/**
 * The tables of an export, every file held against the manifest first. Refuses (kind input) what is missing, more than the
 * manifest lists, changed, or no list of rows. The checksums find damage; they do not prove who wrote the export.
 */
export function readExport(files: Files): ReadExport {
  const { organisation, at, files: listed } = manifestOf(files)
  const entries = new Map(Object.entries(listed))
  const faults: Refusal[] = [
    ...[...files.keys()]
      .filter((name) => name !== manifestName && !entries.has(name))
      .map((place) => ({ code: 'exportFileUnknown', place })),
    ...[...entries].flatMap(([name, entry]) => fileFault(name, entry, files.get(name))),
  ]
  if (faults.length > 0) refuse(faults)
  const tables = [...entries].flatMap(([name, { rows }]) => {
    const table = name.match(/^daten\/([a-z][a-z0-9_]*)\.json$/)?.[1]
    return table ? [[table, rowsOf(name, files.get(name)!, rows)] as const] : []
  })
  return { organisation, at, tables: Object.fromEntries(tables) }
}

const manifestName = 'manifest.json'

function manifestOf(files: Files): ExportManifest {
  const bytes = files.get(manifestName)
  if (!bytes) return refuse([{ code: 'exportManifestMissing' }])
  const content = jsonOf(bytes)
  if (!isRecord(content) || content['format'] !== exportFormat)
    return refuse([{ code: 'exportFormat', place: manifestName }])
  const { version } = content
  if (version !== exportVersion)
    return refuse([
      {
        code: 'exportVersion',
        place: manifestName,
        values: { found: typeof version === 'number' ? version : '–', known: exportVersion },
      },
    ])
  const { data, error } = exportManifestSchema.safeParse(content)
  if (data) return data
  return refuse(
    error.issues.map(({ path }) => ({ code: 'exportManifest', place: [manifestName, ...path.map(String)].join(': ') })),
  )
}

function fileFault(name: string, entry: ExportManifest['files'][string], bytes: Uint8Array | undefined): Refusal[] {
  if (!bytes) return [{ code: 'exportFileMissing', place: name }]
  const sound = bytes.length === entry.bytes && sha256Of(bytes) === entry.sha256
  return sound ? [] : [{ code: 'exportFileChanged', place: name }]
}

function rowsOf(name: string, bytes: Uint8Array, rows: number | null): Record<string, unknown>[] {
  const content = jsonOf(bytes)
  if (!Array.isArray(content)) return refuse([{ code: 'exportNoRows', place: name }])
  const list: unknown[] = content
  const odd = list.findIndex((row) => !isRecord(row))
  if (odd >= 0) refuse([{ code: 'exportNoRow', place: `${name}[${odd}]` }])
  if (list.length !== rows)
    refuse([{ code: 'exportRowCount', place: name, values: { found: list.length, listed: rows ?? '–' } }])
  return list as Record<string, unknown>[]
}

/** Undefined where it is no JSON in UTF-8. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A broken upload may have thousands of faults; nobody reads more than twenty. */
function refuse(refusals: readonly Refusal[]): never {
  throw new Refused(
    'input',
    refusals
      .slice(0, 20)
      .map(({ place, ...refusal }) => (place ? { ...refusal, place: place.slice(0, 200) } : refusal)),
  )
}
