import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import { chainStart, entryHash } from '../../journal/door.ts'
import type { JournalContent } from '../../journal/schema.ts'
import { tablesToRead, type OrganisationExport } from '../schema/export-rows.ts'
import {
  emailsTaken,
  giveWay,
  idsTaken,
  insertNamed,
  insertRows,
  organisationWithKey,
  ownsSomething,
} from '../store/imported-rows.ts'
import { insertEntries, journalEnd } from '../../journal/door.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

export interface OrganisationToImport {
  organisation: { id: string; name: string }
  /** ISO instant of the export. */
  at: string
  tables: OrganisationExport
  /** SHA-256 of the file it came in. */
  archive: string
}

export interface ImportedOrganisation {
  rows: number
  /** Rows about bundles, which stay where they are. */
  left: number
  /** Mandates that are in force from now on, and those that were ended, as "who for whom". */
  inForce: string[]
  ended: string[]
}

/**
 * Takes an organisation over from another Allmende, in one transaction: whole or not at all. Its journal joins the chain here;
 * a mandate over somebody who is here already ends, because they have not consented here.
 */
export function importOrganisation(
  database: Database,
  { organisation, at, tables, archive }: OrganisationToImport,
  now = new Date(),
): Promise<ImportedOrganisation> {
  return database.transaction().execute(async (transaction) => {
    const end = await journalEnd(transaction)
    await refuseConflicts(transaction, tables)
    const twins = await directoryEntries(transaction, tables)
    const { known, fresh } = await namedHere(transaction, tables)
    const here = (id: string) => known.get(id) ?? id
    const { kept, ended } = settledMandates(tables, new Set(known.keys()), now)

    await insertNamed(transaction, fresh, at.slice(0, 10))
    const placed = tables.organisations.map((row) => ({
      ...row,
      parent: row.parent && here(row.parent),
      association: row.association && here(row.association),
    }))
    await insertRows(transaction, 'organisations', placed)
    for (const [entry, successor] of twins) await giveWay(transaction, entry, successor)
    for (const table of ['organisation_keys', 'organisation_names', 'profiles', 'persons'] as const)
      await insertRows(
        transaction,
        table,
        tables[table].map((row) => ({ ...row, ...defaults[table] })),
      )
    await insertRows(transaction, 'memberships', tables.memberships)
    await insertRows(
      transaction,
      'mandates',
      kept.map((row) => ({ ...row, representative: here(row.representative), represented: here(row.represented) })),
    )
    await insertRows(transaction, 'needs', tables.needs.map(unbundled))
    await insertRows(transaction, 'need_backgrounds', tables.need_backgrounds)
    const entry = importEntry(organisation.id, { entries: tables.journal.length, archive }, now)
    await continueChain(transaction, end, [...tables.journal.map((row) => contentOf(row, here)), entry])

    const names = new Map([...tables.organisations, ...tables.named_organisations].map(({ id, name }) => [id, name]))
    const words = (row: OrganisationExport['mandates'][number]) =>
      `${names.get(row.representative)} für ${names.get(row.represented)}`
    const left = tablesToRead.reduce((sum, table) => sum + tables[table].length, 0)
    return {
      rows: Object.values(tables).reduce((sum, rows) => sum + rows.length, 0) - left,
      left,
      inForce: kept.filter(({ status }) => status === 'active').map(words),
      ended: ended.map(words),
    }
  })
}

/** A bundle is the others' too and stays where they are: what was in it is open here. */
const unbundled = (need: OrganisationExport['needs'][number]) =>
  need.status === 'bundled' ? { ...need, status: 'open' } : need

/** What no file decides: nobody comes as an operator, and every address has yet to be confirmed here. */
const defaults = {
  organisation_keys: {},
  organisation_names: {},
  profiles: {},
  persons: { email_verified: false, second_factor: false, operator: false, invented: false, ...timestamps() },
}
function timestamps() {
  const now = new Date().toISOString()
  return { created_at: now, updated_at: now }
}

async function refuseConflicts(database: Database, tables: OrganisationExport): Promise<void> {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const names = new Map(tables.organisations.map(({ id, name }) => [id, name]))
  const taken = await idsTaken(database, 'organisations', ids(tables.organisations))
  const emails = await emailsTaken(
    database,
    tables.persons.map(({ email }) => email),
  )
  const faults: Refusal[] = [
    ...taken.map((id) => ({ code: 'importOrganisationExists', values: { name: names.get(id)! } })),
    ...emails.map((email) => ({ code: 'importPersonExists', values: { email } })),
  ]
  for (const table of ['persons', 'mandates', 'needs'] as const)
    if (faults.length === 0 && (await idsTaken(database, table, ids(tables[table]))).length > 0)
      faults.push({ code: 'importIdTaken', values: { table } })
  if (faults.length > 0) throw new Refused('input', faults)
}

/** Entries of the directory with a key of ours, each with the organisation that takes its place. */
async function directoryEntries(database: Database, tables: OrganisationExport): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  for (const { kind, key, valid_until, organisation } of tables.organisation_keys) {
    const found = valid_until === null ? await organisationWithKey(database, kind, key) : undefined
    if (!found || entries.has(found.id)) continue
    if (await ownsSomething(database, found.id))
      throw new Refused('input', [{ code: 'importOrganisationExists', values: { name: found.name } }])
    entries.set(found.id, organisation)
  }
  return entries
}

/** The others that are named: those that are here already, found by id or key, and those that are not. */
async function namedHere(database: Database, { named_organisations }: OrganisationExport) {
  const sameId = new Set(
    await idsTaken(
      database,
      'organisations',
      named_organisations.map(({ id }) => id),
    ),
  )
  const known = new Map<string, string>()
  for (const { id, ags, ars } of named_organisations) {
    const found =
      (ags && (await organisationWithKey(database, 'ags', ags))) ||
      (ars && (await organisationWithKey(database, 'ars', ars)))
    if (found) known.set(id, found.id)
    else if (sameId.has(id)) known.set(id, id)
  }
  return { known, fresh: named_organisations.filter(({ id }) => !known.has(id)) }
}

function settledMandates({ mandates }: OrganisationExport, alreadyHere: ReadonlySet<string>, now: Date) {
  const isImposed = ({ status, represented }: (typeof mandates)[number]) =>
    status === 'active' && alreadyHere.has(represented)
  const end = { status: 'revoked', revoked_at: now.toISOString() } as const
  return {
    kept: mandates.map((row) => (isImposed(row) ? { ...row, ...end } : row)),
    ended: mandates.filter(isImposed),
  }
}

type Content = Omit<JournalContent, 'id'>

const contentOf = (row: OrganisationExport['journal'][number], here: (id: string) => string): Content => ({
  at: new Date(row.at).toISOString(),
  person: row.person,
  organisation: row.organisation && here(row.organisation),
  actingFor: row.acting_for && here(row.acting_for),
  token: row.token,
  action: row.action,
  subjectKind: row.subject_kind,
  subject: row.subject,
  before: row.before,
  after: row.after,
})

/** Done on the console, by nobody who has an account here. */
const importEntry = (subject: string, after: object, now: Date): Content => ({
  at: now.toISOString(),
  person: null,
  organisation: null,
  actingFor: null,
  action: 'organisationImported',
  subjectKind: 'organisation',
  subject,
  before: null,
  after,
})

async function continueChain(
  database: Database,
  end: { id: number; hash: string },
  contents: readonly Content[],
): Promise<void> {
  let [id, previousHash] = [end.id, end.hash || chainStart]
  const entries = contents.map((content) => {
    const entry = { ...content, id: ++id, previousHash, hash: entryHash(previousHash, { ...content, id }, sha256) }
    previousHash = entry.hash
    return entry
  })
  for (let from = 0; from < entries.length; from += 1000)
    await insertEntries(database, entries.slice(from, from + 1000))
}
