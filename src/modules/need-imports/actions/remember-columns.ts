import { createHash } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { found, ownOrganisation, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { needPermissions } from '../../needs/policy.ts'
import { mayBeTurned } from '../rules/turned-over.ts'
import type { ChosenColumns, NeedFile, NeedTable, RememberedColumns } from '../schema.ts'
import { allColumns, columnsByPrint, deleteColumns, saveColumns } from '../store/remembered-columns.ts'
import { importById, saveChosenColumns } from '../store/need-imports.ts'
import { demandColumns, oriented } from '../validation/chosen-columns.ts'
import { columnsFrom, labelledRows, labelsOf } from '../validation/column-labels.ts'
import { headingsAt, namesOf } from '../validation/need-headings.ts'
import { isTable } from '../validation/judge-needs.ts'

type Labels = readonly (string | undefined)[]

/** The same for the same headings in whatever order. */
const printOf = (labels: Labels, turned: boolean): string =>
  createHash('sha256')
    .update(JSON.stringify([turned, ...labels.filter((label) => label !== undefined).toSorted()]))
    .digest('hex')

/** What was said of a file with the same headings, by the organisation that sends this one; null where nothing was. */
export async function recalledColumns(
  database: Database,
  organisation: string,
  file: NeedFile,
): Promise<ChosenColumns | null> {
  if (!isTable(file)) return null
  const places = [false, true].flatMap((turned) =>
    turned && !mayBeTurned(file)
      ? []
      : labelledRows(oriented(file, turned)).map((row) => ({ ...row, print: printOf(row.labels, turned) })),
  )
  const remembered = await columnsByPrint(
    database,
    organisation,
    places.map(({ print }) => print),
  )
  for (const each of remembered) {
    const place = places.find(({ print }) => print === each.print)
    if (place) return columnsFrom(each, place)
  }
  return null
}

interface Assigned {
  /** Of the file that waits. */
  id: string
  columns: ChosenColumns
}

/** Says which column of a waiting file says what, and remembers it for the next one with the same headings. Refuses (kind input) what can not be read so. */
export async function assignColumns(
  transaction: CallerTransaction,
  actor: Caller,
  { id, columns }: Assigned,
): Promise<void> {
  const { id: organisation } = ownOrganisation(actor, needPermissions.writeNeed)
  const { content, taken } = found(await importById(transaction, { id, organisation, hold: true }))
  if (!isTable(content)) return refuse({ code: 'importColumnsNone' })
  if (columns.turned !== (content.turned === true) && (taken.length > 0 || !mayBeTurned(content)))
    refuse({ code: 'importColumnsRow' })
  const table = oriented(content, columns.turned)
  if (columns.head >= table.rows.length) refuse({ code: 'importColumnsRow' })
  demandColumns(columns.keys)
  await saveChosenColumns(transaction, id, columns)
  const remembered = rememberedFrom(table, columns)
  if (!remembered) return
  if (!(await saveColumns(transaction, organisation, remembered))) return
  await recordEntry(transaction, actor, {
    action: 'columnsRemembered',
    subjectKind: 'organisation',
    subject: organisation,
    after: { columns: remembered.headings.length },
  })
}

/** Undefined where there are no headings by which such a file could be recognised. */
function rememberedFrom(table: NeedTable, { head, turned, keys }: ChosenColumns): RememberedColumns | undefined {
  if (head < 0) return undefined
  const names = namesOf(headingsAt(table, head))
  const labels = labelsOf(names)
  const labelled = labels.flatMap((label, at) => (label === undefined ? [] : [{ label, at }]))
  if (labelled.length === 0) return undefined
  return {
    print: printOf(labels, turned),
    headings: labelled.map(({ at }) => names[at]!.slice(0, 200)),
    meanings: Object.fromEntries(labelled.map(({ label, at }) => [label, keys[at] ?? null])),
    turned,
  }
}

export async function rememberedColumns(transaction: CallerTransaction, actor: Caller) {
  const { id } = ownOrganisation(actor, needPermissions.writeNeed)
  return allColumns(transaction, id)
}

/** By which print it is remembered what the columns of a waiting file say; undefined where it is not. */
export async function rememberedPrint(
  transaction: CallerTransaction,
  actor: Caller,
  { sent, columns }: { sent: NeedFile; columns: ChosenColumns | null },
): Promise<string | undefined> {
  if (!columns || !isTable(sent)) return undefined
  const print = rememberedFrom(oriented(sent, columns.turned), columns)?.print
  if (!print) return undefined
  return (await rememberedColumns(transaction, actor)).find((each) => each.print === print)?.print
}

/** What was said of files with these headings; one that waits is read by its headings again. */
export async function forgetColumns(
  transaction: CallerTransaction,
  actor: Caller,
  { print, waiting }: { print: string; waiting?: string | undefined },
): Promise<void> {
  const { id: organisation } = ownOrganisation(actor, needPermissions.writeNeed)
  found((await deleteColumns(transaction, organisation, print)) || undefined)
  if (waiting) {
    found(await importById(transaction, { id: waiting, organisation, hold: true }))
    await saveChosenColumns(transaction, waiting, null)
  }
  await recordEntry(transaction, actor, {
    action: 'columnsForgotten',
    subjectKind: 'organisation',
    subject: organisation,
  })
}
