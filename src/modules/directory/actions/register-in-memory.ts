import type { Database } from '../../../platform/database/database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { registerIndex, type RegisterIndex } from '../rules/register-index.ts'
import { listedOrganisations, registerRevision } from '../store/register-rows.ts'

interface Kept {
  index: Promise<RegisterIndex>
  revision: string
  checkedAt: number
}

/** One register per database that this process works on. */
const kept = new WeakMap<Database, Kept>()
/** Other processes import and merge too; so long their changes may go unseen here. */
const checkEvery = 3000
const nobody = { person: null, organisation: null }

/** All organisations in memory, read on first use; what has changed since is noticed within three seconds. */
export async function registerOf(database: Database, now = performance.now()): Promise<RegisterIndex> {
  const known = kept.get(database)
  if (known && now - known.checkedAt < checkEvery) return known.index
  if (known) known.checkedAt = now
  const revision = await asCaller(database, nobody, registerRevision)
  const latest = kept.get(database)
  if (latest?.revision === revision) return latest.index
  const fresh = { index: read(database), revision, checkedAt: now }
  kept.set(database, fresh)
  fresh.index.catch(() => kept.get(database) === fresh && kept.delete(database))
  return fresh.index
}

/** After a change of our own: the next one who asks sees it. */
export function forgetRegisterCheck(database: Database): void {
  const known = kept.get(database)
  if (known) known.checkedAt = -Infinity
}

async function read(database: Database): Promise<RegisterIndex> {
  const rows = await asCaller(database, nobody, listedOrganisations)
  return registerIndex(rows, () => new Promise((resolve) => setImmediate(resolve)))
}
