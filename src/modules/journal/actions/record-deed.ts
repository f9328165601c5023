import { createHash } from 'node:crypto'
import type { Walled } from '../../../platform/database/walls.ts'
import { chainStart, entryHash } from '../rules/journal-chain.ts'
import type { Deed } from '../schema.ts'
import { insertEntries, journalEnd } from '../store/journal.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of an actor, what the journal keeps; no organisation where a person acts for themselves, no person where a command did it. */
export interface DeedDoer {
  person: { id: string } | null
  organisation: { id: string } | null
  mandate: { representative: { id: string } } | null
  /** The key with which a program did it. */
  token?: { id: string }
}

/** Writes who did what, for whom, before and after, in the transaction of the deed itself; nobody where a command did it. */
export const recordDeed = (walled: Walled, actor: DeedDoer | null, deed: Deed, now = new Date()): Promise<void> =>
  recordDeeds(walled, actor, [deed], now)

/** Several at once, in this order. */
export async function recordDeeds(
  walled: Walled,
  actor: DeedDoer | null,
  deeds: readonly Deed[],
  now = new Date(),
): Promise<void> {
  const end = await journalEnd(walled)
  let [id, previousHash] = [end.id, end.hash || chainStart]
  const entries = deeds.map((deed) => {
    const content = {
      id: ++id,
      at: now.toISOString(),
      person: actor?.person?.id ?? null,
      organisation: actor?.mandate?.representative.id ?? actor?.organisation?.id ?? null,
      actingFor: actor?.mandate ? actor.organisation!.id : null,
      token: actor?.token?.id ?? null,
      action: deed.action,
      subjectKind: deed.subjectKind,
      subject: deed.subject,
      before: deed.before ?? null,
      after: deed.after ?? null,
    }
    const entry = { ...content, previousHash, hash: entryHash(previousHash, content, sha256) }
    previousHash = entry.hash
    return entry
  })
  for (let from = 0; from < entries.length; from += 1000) await insertEntries(walled, entries.slice(from, from + 1000))
}
