import type { Database } from '../../../platform/database/database.ts'
import { chainStart, entryFault, type ChainAnchor, type ChainBreak } from '../rules/journal-chain.ts'
import { entriesAfter, hasEntry } from '../store/entry-rows.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

export interface JournalVerdict {
  /** How many entries hold, and the hash of the last of them. */
  count: number
  hash: string
  broken: ChainBreak | null
}

/** Reads the whole journal in batches. A cut-off end shows only against an anchor that was kept elsewhere. */
export async function verifyJournal(database: Database, anchor?: ChainAnchor, batch = 1000): Promise<JournalVerdict> {
  let [count, hash, last] = [0, chainStart, 0]
  for (;;) {
    const entries = await entriesAfter(database, last, batch)
    for (const entry of entries) {
      const fault = entryFault(entry, hash, sha256)
      const reason = fault === 'displaced' ? await whyDisplaced(database, entry.previousHash) : fault
      if (reason) return { count, hash, broken: { at: entry.id, reason } }
      ;[count, hash, last] = [count + 1, entry.hash, entry.id]
      if (count === anchor?.count && hash !== anchor.hash)
        return { count: count - 1, hash: entry.previousHash, broken: { at: entry.id, reason: 'changed' } }
    }
    if (entries.length < batch) break
  }
  const isShort = anchor !== undefined && count < anchor.count
  return { count, hash, broken: isShort ? { at: last || null, reason: 'missing' } : null }
}

const whyDisplaced = async (database: Database, previous: string): Promise<ChainBreak['reason']> =>
  previous === chainStart || (await hasEntry(database, previous)) ? 'order' : 'missing'
