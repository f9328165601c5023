import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { idsTaken, insertRows } from '../../../travel/insert-rows.ts'
import type { Arrival, Row, TravelTables } from '../../../travel/travelling-table.ts'
import type { KeyRow, NamedOrganisationRow, OrganisationRow } from '../schema/exported-rows.ts'
import { giveWay, insertNamed, organisationWithKey } from '../store/arriving-organisations.ts'

/** Which of them are here already. */
export async function organisationsTaken(
  transaction: CallerTransaction,
  rows: readonly OrganisationRow[],
): Promise<Refusal[]> {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const taken = await idsTaken(transaction, 'organisations', [...names.keys()])
  return taken.map((id) => ({ code: 'importOrganisationExists', values: { name: names.get(id)! } }))
}

/** What the directory has already of the organisations in a file. */
export async function organisationsHere(
  transaction: CallerTransaction,
  tables: TravelTables,
  keepsSomething: (organisation: string) => Promise<boolean>,
): Promise<Pick<Arrival, 'known' | 'replaced'>> {
  const keys = tables['organisation_keys'] as readonly KeyRow[]
  const replaced = await entriesReplaced(transaction, keys, keepsSomething)
  return { replaced, known: await namedHere(transaction, namedIn(tables)) }
}

/** Entries of the directory with a key of ours, each with the organisation that takes its place. */
async function entriesReplaced(
  transaction: CallerTransaction,
  keys: readonly KeyRow[],
  keepsSomething: (organisation: string) => Promise<boolean>,
): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  for (const { kind, key, valid_until, organisation } of keys) {
    const found = valid_until === null ? await organisationWithKey(transaction, kind, key) : undefined
    if (!found || entries.has(found.id)) continue
    if (await keepsSomething(found.id))
      throw new Refused('input', [{ code: 'importOrganisationExists', values: { name: found.name } }])
    entries.set(found.id, organisation)
  }
  return entries
}

/** The others that are named and are here already, found by key or id. */
async function namedHere(
  transaction: CallerTransaction,
  named: readonly NamedOrganisationRow[],
): Promise<Map<string, string>> {
  const ids = named.map(({ id }) => id)
  const sameId = new Set(await idsTaken(transaction, 'organisations', ids))
  const known = new Map<string, string>()
  for (const { id, ags, ars } of named) {
    const found =
      (ags && (await organisationWithKey(transaction, 'ags', ags))) ||
      (ars && (await organisationWithKey(transaction, 'ars', ars)))
    if (found) known.set(id, found.id)
    else if (sameId.has(id)) known.set(id, id)
  }
  return known
}

/** Those that are named and new here come first; then the entries of the directory give way. */
export async function enterOrganisations(
  transaction: CallerTransaction,
  rows: readonly Row[],
  { tables, known, replaced, at }: Arrival,
): Promise<void> {
  const fresh = namedIn(tables).filter(({ id }) => !known.has(id))
  await insertNamed(transaction, fresh, at.slice(0, 10))
  await insertRows(transaction, 'organisations', rows)
  for (const [entry, successor] of replaced) await giveWay(transaction, entry, successor)
}

const namedIn = (tables: TravelTables) => tables['named_organisations'] as readonly NamedOrganisationRow[]
