import type { DirectoryChanges, KnownDirectory } from '../../src/modules/directory/rules/directory-changes.ts'
import type { Directory } from '../../src/modules/directory/schema.ts'

/** What is known once changes are saved, as the database would have it. */
export function afterImport(
  known: KnownDirectory,
  { source, asOf }: Directory,
  changes: DirectoryChanges,
): KnownDirectory {
  const updates = new Map(changes.update.map(({ id, entry }) => [id, { ...entry, source }]))
  const vanished = new Set(changes.vanish)
  return {
    asOf,
    organisations: [
      ...known.organisations.map((one) => ({
        ...one,
        ...updates.get(one.id),
        vanished: one.vanished || vanished.has(one.id),
      })),
      ...changes.insert.map(({ id, entry }) => ({ id, ...entry, vanished: false, source })),
    ],
  }
}
