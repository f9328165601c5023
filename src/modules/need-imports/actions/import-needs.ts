import { createHash } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { allCapabilities, allCapabilityIds, synonymGroups } from '../../capabilities/door.ts'
import { demand, found, ownOrganisation, refuse } from '../../access/door.ts'
import { organisationByKey } from '../../directory/door.ts'
import { addNeeds, named, needing, reasonNames } from '../../needs/door.ts'
import { needPermissions } from '../../needs/policy.ts'
import type { NeedContent } from '../../needs/schema.ts'
import type { Caller } from '../../access/schema.ts'
import { demandSure, readAs } from '../validation/chosen-columns.ts'
import { recalledColumns } from './remember-columns.ts'
import { folded } from '../../../kernel/folded.ts'
import type { JudgedRow, KnownHere, NeedFile } from '../schema.ts'
import {
  deleteImport,
  deleteOldImports,
  importById,
  insertImport,
  ownNeeds,
  saveTaken,
  standingOf,
  type NeedImport,
} from '../store/need-imports.ts'

/** Keeps a table until its sender has looked at it. Where it has to be sure, refuses (kind input) one of which somebody would have to say what its columns say. */
export async function keepTable(
  transaction: CallerTransaction,
  actor: Caller,
  { fileName, content, isSure = false }: { fileName: string; content: NeedFile; isSure?: boolean },
): Promise<string> {
  const { id: organisation } = needing(actor)
  const columns = await recalledColumns(transaction, organisation, content)
  if (isSure) demandSure(readAs(content, columns), 'importOnItsSide')
  return insertImport(transaction, {
    organisation,
    columns,
    ...senderOf(actor),
    fileName: fileName.replaceAll(/\p{Cc}/gu, '').slice(0, 200),
    content,
  })
}

/** A table waits for the person who sent it, or for the key. */
const senderOf = (actor: Caller) =>
  actor.person ? { person: actor.person.id, token: null } : { person: null, token: actor.token.id }

export const forgetOldTables = (database: Database): Promise<void> => deleteOldImports(database)

export interface WaitingTable extends NeedImport {
  /** As it was sent; its content is read as its columns have been assigned. */
  sent: NeedFile
  known: KnownHere
  /** Changes with everything that decides how its rows are judged. */
  print: string
}

/** A table that waits, for the one who sent it; for everybody else it is not there. */
export async function waitingTable(
  transaction: CallerTransaction,
  actor: Caller,
  { id, hold = false }: { id: string; hold?: boolean },
): Promise<WaitingTable> {
  const organisation = ownOrganisation(actor, needPermissions.writeNeed)
  const kept = found(await importById(transaction, { id, organisation: organisation.id, hold }))
  const known = await knownHere(transaction, organisation)
  const print = createHash('sha256')
    .update(JSON.stringify([id, kept.columns, kept.taken, known.own, [...known.vocabulary], known.synonyms]))
    .digest('base64url')
  return { ...kept, sent: kept.content, content: readAs(kept.content, kept.columns), known, print }
}

/** What the rows of a table are held against that this organisation sends. */
export async function knownHere(
  database: Database | CallerTransaction,
  { id, name }: { id: string; name: string },
): Promise<KnownHere> {
  const capabilities = await allCapabilities(database)
  const ids = await allCapabilityIds(database)
  return {
    own: await ownNeeds(database, id),
    ownerName: name,
    vocabulary: new Map([
      ...capabilities.map((each) => [folded(each.name), each.id] as const),
      ...ids.map((each) => [each, each] as const),
    ]),
    synonyms: synonymGroups(capabilities),
  }
}

/** Services and capabilities are keys where rows are judged; people read their names. */
export async function withNamedReasons(
  transaction: CallerTransaction,
  rows: readonly JudgedRow[],
): Promise<JudgedRow[]> {
  const names = await reasonNames(
    transaction,
    rows.flatMap(({ twin }) => twin?.reasons ?? []),
  )
  return rows.map((row) =>
    row.twin ? { ...row, twin: { ...row.twin, reasons: row.twin.reasons.map((reason) => named(reason, names)) } } : row,
  )
}

/** The rows of a table become needs, all of them or none; one that has become a need before is left out. */
export async function takeRows(
  transaction: CallerTransaction,
  actor: Caller,
  { table, rows, status }: { table: NeedImport; rows: readonly JudgedRow[]; status: 'draft' | 'open' },
): Promise<{ count: number; begun: number }> {
  const { id: organisation } = ownOrganisation(actor, needPermissions.writeNeed)
  const fresh = rows.filter(({ number, content }) => content !== null && !table.taken.includes(number))
  if (fresh.length === 0) refuse({ code: 'importNothingChosen' })
  const { begun } = await addNeeds(transaction, actor, {
    organisation,
    contents: fresh.map(({ content }) => content!),
    status,
  })
  await saveTaken(transaction, table.id, [...table.taken, ...fresh.map(({ number }) => number)])
  return { count: fresh.length, begun }
}

export async function dropTable(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  demand(actor, needPermissions.writeNeed)
  found((await deleteImport(transaction, id)) || undefined)
}

/** On the console, for an organisation by its key or id. Refuses (kind input) what there is not, vendors, and what has merged into another. */
export async function organisationToImportFor(database: Database, key: string): Promise<{ id: string; name: string }> {
  const organisation = await organisationByKey(database, key)
  if (!organisation) return refuse({ code: 'organisationUnknown', values: { key } })
  const { kind, isOver } = await standingOf(database, organisation.id)
  if (kind === 'vendor') refuse({ code: 'needOfVendor' })
  if (isOver) refuse({ code: 'organisationOver', values: { name: organisation.name } })
  return organisation
}

/** On the console: all of them or none, and nobody is named as the one who did it. */
export async function importNeeds(
  database: Database,
  organisation: { id: string },
  { contents, status }: { contents: readonly NeedContent[]; status: 'draft' | 'open' },
): Promise<void> {
  const byNobody = { person: null, organisation, mandate: null }
  await database
    .transaction()
    .execute((transaction) => addNeeds(transaction, byNobody, { organisation: organisation.id, contents, status }))
}
