import type { TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'

export interface LeftBehind {
  rows: number
  /** In German. */
  reason: string
}

/** How many rows were only taken along to be read, by the reason. */
export function leftBehind(known: readonly TravellingTable[], tables: TravelTables): LeftBehind[] {
  const rows = new Map<string, number>()
  for (const { name, toRead } of known)
    if (toRead) rows.set(toRead, (rows.get(toRead) ?? 0) + (tables[name]?.length ?? 0))
  return [...rows].filter(([, rows]) => rows > 0).map(([reason, rows]) => ({ rows, reason }))
}
