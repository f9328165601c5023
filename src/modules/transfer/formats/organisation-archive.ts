import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'
import { importFaults } from '../rules/import-faults.ts'
import { descriptionOf, type Inventory } from '../rules/inventory.ts'
import { exportFiles, type ExportRow } from './export-archive.ts'
import { readExport } from './export-reader.ts'

export const organisationFiles = (
  { tables: known, staying }: Pick<Inventory, 'tables' | 'staying'>,
  { organisation, tables, at }: { organisation: { id: string; name: string }; tables: TravelTables; at: Date },
): Record<string, Uint8Array> =>
  exportFiles(tables, { organisation, at, description: descriptionOf({ tables: known }), staying })

export interface ReadOrganisation {
  organisation: { id: string; name: string }
  /** ISO instant of the export. */
  at: string
  tables: TravelTables
}

/**
 * An organisation from the files of an export. Refuses (kind input) tables, columns and values that no export has, and rows
 * about what does not belong to the organisation.
 */
export function readOrganisation(
  known: readonly TravellingTable[],
  files: ReadonlyMap<string, Uint8Array>,
): ReadOrganisation {
  const { organisation, at, tables: found } = readExport(files)
  const names = new Set(known.map(({ name }) => name))
  const faults: Refusal[] = [
    ...Object.keys(found)
      .filter((table) => !names.has(table))
      .map((table) => ({ code: 'importTableUnknown', place: `daten/${table}.json` })),
    ...known
      .filter(({ name, isLater }) => !Object.hasOwn(found, name) && !isLater)
      .map(({ name }) => ({ code: 'importTableMissing', place: `daten/${name}.json` })),
  ]
  if (faults.length > 0) refuse(faults)
  const tables = Object.fromEntries(known.map((table) => [table.name, readRows(table, found[table.name] ?? [])]))
  const wrong = importFaults(known, { tables, organisation: organisation.id })
  if (wrong.length > 0) refuse(wrong)
  return { organisation, at, tables }
}

function readRows({ name, row: schema }: TravellingTable, rows: readonly ExportRow[]): ExportRow[] {
  const faults: Refusal[] = []
  const read = rows.flatMap((row, index) => {
    const { data, error } = schema.safeParse(row)
    for (const issue of error?.issues ?? []) {
      const place = [`daten/${name}.json[${index}]`, ...issue.path.map(String)].join('.')
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
