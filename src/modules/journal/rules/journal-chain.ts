import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { JournalContent, JournalEntry } from '../schema.ts'

/**
 * The journal as a chain: hash = SHA-256 of the canonical JSON of an entry and of the hash before it. Whoever changes,
 * removes or moves an entry breaks the chain there. Only the end can be cut off, or everything be written anew, without a
 * break: against that, keep the anchor (count and last hash) somewhere else.
 * Example: of entries 1, 2, 3 without 2, entry 3 is found, reason missing.
 */
export type Sha256 = (text: string) => string

/** How long the journal was and how it ended when somebody last looked; it may have grown since. */
export interface ChainAnchor {
  count: number
  hash: string
}

/** What the first entry follows. */
export const chainStart = '0'.repeat(64)

/** Fields are named one by one: what a row carries besides does not count. The oldest entries know no token, so that none is no field. */
export function entryHash(previousHash: string, entry: JournalContent, sha256: Sha256): string {
  const { id, at, person, organisation, actingFor, token, action, subjectKind, subject, before, after } = entry
  return sha256(
    canonicalJson({
      previousHash,
      id,
      at,
      person,
      organisation,
      actingFor,
      ...(token && { token }),
      action,
      subjectKind,
      subject,
      before,
      after,
    }),
  )
}

export interface ChainBreak {
  /** The first entry that does not fit; null where not a single one is left. */
  at: number | null
  /** changed: it is not what was hashed. missing: what came before or after it is gone. order: it belongs elsewhere. */
  reason: 'changed' | 'missing' | 'order'
}

/** Whether an entry is what was hashed, and follows the entry with that hash. */
export function entryFault(entry: JournalEntry, previous: string, sha256: Sha256): 'changed' | 'displaced' | null {
  if (entryHash(entry.previousHash, entry, sha256) !== entry.hash) return 'changed'
  return entry.previousHash === previous ? null : 'displaced'
}

/** The first break in all entries, given by ascending id; null if the chain holds, up to the anchor at least. */
export function verifyChain(
  entries: readonly JournalEntry[],
  sha256: Sha256,
  anchor: ChainAnchor = { count: 0, hash: chainStart },
): ChainBreak | null {
  const hashes = new Set([chainStart, ...entries.map(({ hash }) => hash)])
  let previous = chainStart
  for (const entry of entries) {
    const fault = entryFault(entry, previous, sha256)
    if (fault === 'changed') return { at: entry.id, reason: 'changed' }
    if (fault) return { at: entry.id, reason: hashes.has(entry.previousHash) ? 'order' : 'missing' }
    previous = entry.hash
  }
  if (entries.length < anchor.count) return { at: entries.at(-1)?.id ?? null, reason: 'missing' }
  const last = entries[anchor.count - 1]
  return last && last.hash !== anchor.hash ? { at: last.id, reason: 'changed' } : null
}
