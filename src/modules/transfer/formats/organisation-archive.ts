import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { importFaults } from '../rules/import-faults.ts'
import {
  exportRows,
  exportTables,
  laterTables,
  type ExportTable,
  type OrganisationExport,
} from '../schema/export-rows.ts'
import { exportDescription } from '../texts/export.de.ts'
import { exportFiles, type ExportRow } from './export-archive.ts'
import { readExport } from './export-reader.ts'

export const organisationFiles = (
  tables: OrganisationExport,
  { organisation, at }: { organisation: { id: string; name: string }; at: Date },
): Record<string, Uint8Array> => exportFiles(tables, { organisation, at, description: exportDescription })

export interface ReadOrganisation {
  organisation: { id: string; name: string }
  /** ISO instant of the export. */
  at: string
  tables: OrganisationExport
}

/**
 * An organisation from the files of an export. Refuses (kind input) tables, columns and values that no export has, and rows
 * about what does not belong to the organisation.
 */
export function readOrganisation(files: ReadonlyMap<string, Uint8Array>): ReadOrganisation {
  const { organisation, at, tables } = readExport(files)
  const faults: Refusal[] = [
    ...Object.keys(tables)
      .filter((table) => !Object.hasOwn(exportRows, table))
      .map((table) => ({ code: 'importTableUnknown', place: `daten/${table}.json` })),
    ...exportTables
      .filter((table) => !Object.hasOwn(tables, table) && !laterTables.includes(table))
      .map((table) => ({ code: 'importTableMissing', place: `daten/${table}.json` })),
  ]
  if (faults.length > 0) refuse(faults)
  const rows = Object.fromEntries(exportTables.map((table) => [table, readRows(table, tables[table] ?? [])]))
  const read = { organisation, at, tables: rows as OrganisationExport }
  const wrong = importFaults(read.tables, organisation.id)
  if (wrong.length > 0) refuse(wrong)
  return read
}

function readRows(table: ExportTable, rows: readonly ExportRow[]): unknown[] {
  const faults: Refusal[] = []
  const read = rows.flatMap((row, index) => {
    const { data, error } = exportRows[table].safeParse(row)
    for (const issue of error?.issues ?? []) {
      const place = [`daten/${table}.json[${index}]`, ...issue.path.map(String)].join('.')
      faults.push(
        issue.code === 'unrecognized_keys'
          ? { code: 'importColumnUnknown', place, values: { columns: issue.keys.join(', ').slice(0, 100) } }
          : { code: 'importValue', place },
      )
    }
    if (faults.length >= mostFaults) refuse(faults)
    return data ? [data] : []
  })
  if (faults.length > 0) refuse(faults)
  return read
}

const mostFaults = 20

function refuse(refusals: readonly Refusal[]): never {
  throw new Refused('input', refusals.slice(0, mostFaults))
}
