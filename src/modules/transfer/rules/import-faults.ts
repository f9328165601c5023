import type { Refusal } from '../../../kernel/refusal.ts'
import type { FileContents, TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'
import { contentsOf } from './file-contents.ts'

interface Read {
  tables: TravelTables
  /** Id of the organisation that the file is about. */
  organisation: string
}

/**
 * What makes the tables of an export more than one organisation and what belongs to it: every row is about the organisation
 * itself or one that has merged into it; others are only named; people come with a membership.
 * Example: a membership in an organisation that is only named is a fault.
 */
export function importFaults(known: readonly TravellingTable[], { tables, organisation }: Read): Refusal[] {
  const file = contentsOf(tables, organisation)
  return [
    ...(file.isOwn(organisation) ? [] : [{ code: 'importNoOrganisation' }]),
    ...known.flatMap((table) => foreign(table, tables, file)),
    ...known.flatMap((table) => doubled(table, tables)),
  ]
}

const foreign = (table: TravellingTable, tables: TravelTables, file: FileContents): Refusal[] =>
  tables[table.name]!.flatMap((row, index) =>
    table.belongs(row, file) ? [] : [{ code: 'importForeign', place: placeOf(table.name, index) }],
  )

function doubled({ name, unique }: TravellingTable, tables: TravelTables): Refusal[] {
  if (unique.length === 0) return []
  const seen = new Set<string>()
  return tables[name]!.flatMap((row, index) => {
    const key = JSON.stringify(unique.map((column) => row[column]))
    const isDoubled = seen.has(key)
    seen.add(key)
    return isDoubled ? [{ code: 'importDoubled', place: placeOf(name, index) }] : []
  })
}

const placeOf = (table: string, index: number) => `daten/${table}.json[${index}]`
