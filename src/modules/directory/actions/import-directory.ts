import { randomUUID } from 'node:crypto'
import type { Database, OpenTransaction } from '../../../platform/database/database.ts'
import { directoryChanges, type DirectoryChanges, type KnownDirectory } from '../rules/directory-changes.ts'
import { directoryPlaces } from '../rules/directory-places.ts'
import type { Directory, DirectoryEntry, ImportReport } from '../schema.ts'
import {
  confirmOrganisations,
  insertFormerNames,
  insertOrganisations,
  isDirectoryEmpty,
  knownDirectory,
  lockDirectory,
  markVanished,
  replaceKeys,
  updateOrganisations,
} from '../store/directory-rows.ts'
import { recordEntry } from '../../journal/door.ts'

/** All of a directory or nothing, in one transaction. Refuses (kind input) an edition older than what is known. */
export function importDirectory(database: Database, directory: Directory): Promise<ImportReport> {
  return database.transaction().execute(async (transaction) => {
    await lockDirectory(transaction)
    return takeOver(transaction, directory)
  })
}

/** Where no directory has ever been imported, this one; whether it was needed. */
export function fillDirectory(database: Database, directory: () => Promise<Directory>): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await lockDirectory(transaction)
    if (!(await isDirectoryEmpty(transaction))) return false
    await takeOver(transaction, await directory())
    return true
  })
}

async function takeOver(transaction: OpenTransaction, directory: Directory): Promise<ImportReport> {
  const known = await knownDirectory(transaction)
  const changes = directoryChanges(known, directory, randomUUID)
  if (!(await save(transaction, { known, directory, changes }))) return changes.report
  const { source, asOf, unchanged, ...found } = changes.report
  const counts = Object.fromEntries(Object.entries(found).map(([what, list]) => [what, list.length]))
  await recordEntry(transaction, null, {
    action: 'directoryImported',
    subjectKind: 'directory',
    subject: source,
    before: { asOf: known.asOf },
    after: { asOf, ...counts, unchanged },
  })
  return changes.report
}

/** False where all of it was known. */
async function save(
  transaction: OpenTransaction,
  { known, directory, changes }: { known: KnownDirectory; directory: Directory; changes: DirectoryChanges },
): Promise<boolean> {
  const { asOf } = directory
  await markVanished(transaction, changes.vanish, asOf)
  const placeOf = directoryPlaces([...standing(known, changes), ...changes.insert])
  const row = ({ id, entry }: { id: string; entry: DirectoryEntry }) => ({ id, ...entry, ...placeOf(entry) })
  const [added, changed] = [changes.insert.map(row), changes.update.map(row)]
  await insertOrganisations(transaction, added, directory)
  await updateOrganisations(transaction, changed, directory)
  const isNewer = !directory.partial && (await confirmOrganisations(transaction, directory))
  await replaceKeys(transaction, [...added, ...changed], asOf)
  const renamed = changes.update.flatMap(({ id, renamedFrom }) => (renamedFrom ? [{ id, name: renamedFrom }] : []))
  await insertFormerNames(transaction, renamed, asOf)
  return isNewer || added.length + changed.length + changes.vanish.length > 0
}

/** What was known and stays, under its keys of today. */
function standing(known: KnownDirectory, changes: DirectoryChanges) {
  const entries = new Map(changes.update.map(({ id, entry }) => [id, entry]))
  const gone = new Set(changes.vanish)
  return known.organisations
    .filter(({ id, vanished, source }) => source !== null && !vanished && !gone.has(id))
    .map((one) => ({ id: one.id, entry: entries.get(one.id) ?? one }))
}
