import type { TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'

/** The ids of rows in one table that the rows of others name. */
export function namedIds(known: readonly TravellingTable[], tables: TravelTables, inTable: string): string[] {
  const ids = new Set<string>()
  for (const { name, names = {} } of known)
    for (const [column, named] of Object.entries(names))
      for (const row of named === inTable ? (tables[name] ?? []) : []) {
        const id = row[column] as string | null
        if (id !== null) ids.add(id)
      }
  return [...ids]
}
