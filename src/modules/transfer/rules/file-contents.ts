import type { FileContents, TravelTables } from '../../../travel/travelling-table.ts'

/** What the rows of a file are held against. */
export function contentsOf(tables: TravelTables, organisation: string): FileContents {
  const values = new Map<string, ReadonlySet<unknown>>()
  const valuesOf = (table: string, column: string) => {
    const place = `${table}.${column}`
    const found = values.get(place) ?? new Set(tables[table]?.map((row) => row[column]))
    values.set(place, found)
    return found
  }
  const has = (table: string, value: string, column = 'id') => valuesOf(table, column).has(value)
  const isOwn = (id: string | null) => id !== null && has('organisations', id)
  return {
    organisation,
    has,
    isOwn,
    isKnown: (id) => id === null || isOwn(id) || has('named_organisations', id),
    isPerson: (id) => id === null || has('persons', id),
  }
}
