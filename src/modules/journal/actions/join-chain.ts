import { sha256 } from '../../../platform/sign-in/sha256.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Row } from '../../../travel/travelling-table.ts'
import { chainStart, entryHash } from '../rules/journal-chain.ts'
import type { JournalContent } from '../schema.ts'
import type { EntryRow } from '../schema/exported-rows.ts'
import { contentOfRow, insertEntries, journalEnd } from '../store/entry-rows.ts'

type Content = Omit<JournalContent, 'id'>

/** Entries go on where the chain ends, in this order. */
export async function joinChain(transaction: CallerTransaction, contents: readonly Content[]): Promise<void> {
  const end = await journalEnd(transaction)
  let [id, previousHash] = [end.id, end.hash || chainStart]
  const entries = contents.map((content) => {
    const entry = { ...content, id: ++id, previousHash, hash: entryHash(previousHash, { ...content, id }, sha256) }
    previousHash = entry.hash
    return entry
  })
  for (let from = 0; from < entries.length; from += 1000)
    await insertEntries(transaction, entries.slice(from, from + 1000))
}

/** Entries from another place become part of the chain here. */
export const enterEntries = (transaction: CallerTransaction, rows: readonly Row[]): Promise<void> =>
  joinChain(transaction, (rows as readonly EntryRow[]).map(contentOfRow))
