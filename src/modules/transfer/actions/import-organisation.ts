import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { idsTaken, insertRows } from '../../../travel/insert-rows.ts'
import type { Arrival, Row, TravellingTable, TravelTables } from '../../../travel/travelling-table.ts'
import { organisationsHere } from '../../directory/door.ts'
import { joinChain, journalEnd } from '../../journal/door.ts'
import type { Inventory } from '../rules/inventory.ts'
import { leftBehind, type LeftBehind } from '../rules/left-behind.ts'
import { keepsSomething } from '../store/keeps-something.ts'

export interface OrganisationToImport {
  organisation: { id: string; name: string }
  /** ISO instant of the export. */
  at: string
  tables: TravelTables
  /** SHA-256 of the file it came in. */
  archive: string
}

export interface ImportedOrganisation {
  rows: number
  /** Rows that stay where they are. */
  left: LeftBehind[]
  /** What the modules have to say to whoever took it over, in German. */
  told: string[]
}

/** Takes an organisation over from another Allmende, in one transaction: whole or not at all. */
export function importOrganisation(
  database: Database,
  { tables: known, keeps }: Inventory,
  { organisation, at, tables, archive }: OrganisationToImport,
  now = new Date(),
): Promise<ImportedOrganisation> {
  return database.transaction().execute(async (transaction) => {
    // From here on nobody else writes into the journal.
    await journalEnd(transaction)
    const coming = known.filter(({ toRead, isOfOthers }) => !toRead && !isOfOthers)
    await refuseConflicts(transaction, coming, tables)
    const here = await organisationsHere(transaction, tables, (id) => keepsSomething(transaction, keeps, id))
    const arrival: Arrival = { ...here, tables, at, now }
    for (const table of coming) await enterRows(transaction, table, arrival)
    await recordImport(transaction, { subject: organisation.id, entries: tables['journal']?.length, archive, now })

    const left = leftBehind(known, tables)
    const all = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0)
    return {
      rows: left.reduce((sum, { rows }) => sum - rows, all),
      left,
      told: coming.flatMap((table) => table.tell?.(tables[table.name]!, arrival) ?? []),
    }
  })
}

async function refuseConflicts(
  transaction: CallerTransaction,
  coming: readonly TravellingTable[],
  tables: TravelTables,
): Promise<void> {
  const faults: Refusal[] = []
  for (const table of coming) faults.push(...((await table.conflicts?.(transaction, tables[table.name]!)) ?? []))
  for (const { name, unique } of coming) {
    if (faults.length > 0) break
    if (unique.join() !== 'id') continue
    const ids = tables[name]!.map(({ id }) => id as string)
    if ((await idsTaken(transaction, name, ids)).length > 0)
      faults.push({ code: 'importIdTaken', values: { table: name } })
  }
  if (faults.length > 0) throw new Refused('input', faults)
}

async function enterRows(transaction: CallerTransaction, table: TravellingTable, arrival: Arrival): Promise<void> {
  const rows = arrival.tables[table.name]!
  const arrived = (table.arrive?.(rows, arrival) ?? rows).map((row) => renamed(row, table, arrival))
  if (table.enter) await table.enter(transaction, arrived, arrival)
  else await insertRows(transaction, table.name, arrived)
}

/** Others that are here already have their own ids here. */
function renamed(row: Row, { names = {} }: TravellingTable, { known }: Arrival): Row {
  const here = Object.keys(names).map((column) => [column, known.get(row[column] as string) ?? row[column]])
  return { ...row, ...Object.fromEntries(here) }
}

/** Done on the console, by nobody who has an account here. */
const recordImport = (
  transaction: CallerTransaction,
  { subject, entries, archive, now }: { subject: string; entries: number | undefined; archive: string; now: Date },
): Promise<void> =>
  joinChain(transaction, [
    {
      at: now.toISOString(),
      person: null,
      organisation: null,
      actingFor: null,
      action: 'organisationImported',
      subjectKind: 'organisation',
      subject,
      before: null,
      after: { entries, archive },
    },
  ])
