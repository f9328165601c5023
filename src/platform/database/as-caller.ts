import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** A transaction in which row-level security shows and lets change only what this person may. */
// oxlint-disable-next-line no-explicit-any
export type CallerTransaction = Transaction<any>

export interface CallerIds {
  /** Null for somebody who has not signed in. */
  person: string | null
  /** The organisation that is acted for: a membership, or a mandate held by a membership; the database checks it. */
  organisation: string | null
  /** What the database knows a program by, its hash: it reads or edits for its own organisation. Only where there is no person. */
  token?: string
}

/** One transaction as a person in an organisation, in the database role that owns nothing and cannot bypass the walls. */
export function asCaller<T>(
  database: Database,
  { person, organisation, token = '' }: CallerIds,
  work: (transaction: CallerTransaction) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sql`select set_config('role', 'allmende_app', true), set_config('allmende.person', ${person ?? ''}, true),
      set_config('allmende.organisation', ${organisation ?? ''}, true), set_config('allmende.token', ${token}, true)`.execute(
      transaction,
    )
    return work(transaction)
  })
}
