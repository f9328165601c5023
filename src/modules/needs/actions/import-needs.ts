import { randomUUID } from 'node:crypto'
import type { Database } from '../../../platform/database.ts'
import type { Walled } from '../../../platform/walls.ts'
import { allCapabilities, allCapabilityIds } from '../../capabilities/door.ts'
import { demand, found, ownOrganisation, recordDeeds, refuse } from '../../organisations/door.ts'
import type { Doer } from '../../organisations/schema.ts'
import { folded } from '../rules/fold.ts'
import { journalView } from '../rules/need-changes.ts'
import type { JudgedRow, NeedContent, NeedTable } from '../schema.ts'
import {
  deleteImport,
  deleteOldImports,
  importById,
  insertImport,
  insertNeeds,
  ownTitles,
  saveTaken,
  type NeedImport,
} from '../store/need-imports.ts'

/** Keeps a table until its sender has looked at it, and forgets those that nobody came back to. */
export async function keepTable(
  walled: Walled,
  actor: Doer,
  { fileName, content }: { fileName: string; content: NeedTable },
): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, 'writeNeed')
  if (actor.organisation!.kind === 'vendor') refuse({ code: 'needOfVendor' })
  return insertImport(walled, {
    organisation,
    ...senderOf(actor),
    fileName: fileName.replaceAll(/\p{Cc}/gu, '').slice(0, 200),
    content,
  })
}

/** A table waits for the person who sent it, or for the key. */
const senderOf = (actor: Doer) =>
  actor.person ? { person: actor.person.id, token: null } : { person: null, token: actor.token.id }

export const forgetOldTables = (database: Database): Promise<void> => deleteOldImports(database)

export interface WaitingTable extends NeedImport {
  /** What its rows are held against. */
  own: readonly { id: string; title: string }[]
  vocabulary: ReadonlyMap<string, string>
}

/** A table that waits, for the one who sent it; for everybody else it is not there. */
export async function waitingTable(
  walled: Walled,
  actor: Doer,
  { id, hold = false }: { id: string; hold?: boolean },
): Promise<WaitingTable> {
  const { id: organisation } = ownOrganisation(actor, 'writeNeed')
  const kept = found(await importById(walled, { id, organisation, hold }))
  return { ...kept, own: await ownTitles(walled), vocabulary: await vocabulary(walled) }
}

/** From every id, and from every name of today, to the id. */
export async function vocabulary(walled: Walled): Promise<Map<string, string>> {
  const named = (await allCapabilities(walled)).map(({ id, name }) => [folded(name), id] as const)
  const ids = (await allCapabilityIds(walled)).map((id) => [id, id] as const)
  return new Map([...named, ...ids])
}

/** The rows of a table become needs, all of them or none; one that has become a need before is left out. */
export async function takeRows(
  walled: Walled,
  actor: Doer,
  { table, rows, status }: { table: NeedImport; rows: readonly JudgedRow[]; status: 'draft' | 'open' },
): Promise<number> {
  const { id: organisation } = ownOrganisation(actor, 'writeNeed')
  const fresh = rows.filter(({ number, content }) => content !== null && !table.taken.includes(number))
  if (fresh.length === 0) refuse({ code: 'importNothingChosen' })
  const needs = fresh.map(({ content }) => ({ id: randomUUID(), content: content! }))
  await insertNeeds(walled, { organisation, status, needs })
  await recordDeeds(
    walled,
    actor,
    needs.map((need) => importedDeed(need, status)),
  )
  await saveTaken(walled, table.id, [...table.taken, ...fresh.map(({ number }) => number)])
  return needs.length
}

const importedDeed = ({ id, content }: { id: string; content: NeedContent }, status: 'draft' | 'open') => ({
  action: 'needImported',
  subjectKind: 'need',
  subject: id,
  after: { ...journalView(content), status },
})

export async function dropTable(walled: Walled, actor: Doer, id: string): Promise<void> {
  demand(actor, 'writeNeed')
  await deleteImport(walled, id)
}
