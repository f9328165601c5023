import type { ExportDescription } from '../schema.ts'
import type { StayingTable, Travel, TravellingTable } from '../../../travel/travelling-table.ts'

/** What every organisation takes along, and what stays, as all modules together announce it. */
export interface Inventory {
  tables: readonly TravellingTable[]
  staying: readonly StayingTable[]
  /** Conditions in SQL, each of which makes an organisation more than an entry of the directory. */
  keeps: readonly NonNullable<Travel['keeps']>[]
}

/** Tables in the order of the modules, but for those that tell of all others: they come last. */
export function inventoryOf(modules: readonly Travel[]): Inventory {
  const ordered = [...modules.filter(({ isLast }) => !isLast), ...modules.filter(({ isLast }) => isLast)]
  return {
    tables: ordered.flatMap(({ tables = [] }) => tables),
    staying: modules.flatMap(({ staying = [] }) => staying).toSorted((a, b) => a.place - b.place),
    keeps: modules.flatMap(({ keeps }) => keeps ?? []),
  }
}

export const descriptionOf = ({ tables }: Pick<Inventory, 'tables'>): ExportDescription =>
  Object.fromEntries(tables.map(({ name, words }) => [name, words]))
