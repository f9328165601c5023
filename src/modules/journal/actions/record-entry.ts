import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { NewEntry } from '../schema.ts'
import { joinChain } from './join-chain.ts'

/** Of an actor, what the journal keeps; no organisation where a person acts for themselves, no person where a command did it. */
export interface EntryAuthor {
  person: { id: string } | null
  organisation: { id: string } | null
  mandate: { representative: { id: string } } | null
  /** The key with which a program did it. */
  token?: { id: string }
}

/** Writes who did what, for whom, before and after, in the transaction in which it was done; nobody where a command did it. */
export const recordEntry = (
  transaction: CallerTransaction,
  author: EntryAuthor | null,
  entry: NewEntry,
  now = new Date(),
): Promise<void> => recordEntries(transaction, author, [entry], now)

/** Several at once, in this order. */
export async function recordEntries(
  transaction: CallerTransaction,
  author: EntryAuthor | null,
  entries: readonly NewEntry[],
  now = new Date(),
): Promise<void> {
  await joinChain(
    transaction,
    entries.map(({ action, subjectKind, subject, before = null, after = null }) => ({
      at: now.toISOString(),
      person: author?.person?.id ?? null,
      organisation: author?.mandate?.representative.id ?? author?.organisation?.id ?? null,
      actingFor: author?.mandate ? author.organisation!.id : null,
      token: author?.token?.id ?? null,
      action,
      subjectKind,
      subject,
      before,
      after,
    })),
  )
}
