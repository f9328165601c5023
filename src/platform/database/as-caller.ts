import { sql, type ControlledTransaction, type Transaction } from 'kysely'
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

export type AsCaller = <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>

/** One transaction as a person in an organisation, in the database role that owns nothing and cannot bypass the walls. */
export function asCaller<T>(
  database: Database,
  ids: CallerIds,
  work: (transaction: CallerTransaction) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await enterWalls(transaction, ids)
    return work(transaction)
  })
}

/**
 * For one request that only reads: what it asks in one go shares a transaction, which ends as soon as the request waits for
 * something else. The database refuses to change anything in it.
 */
export function asReader(database: Database, ids: CallerIds): AsCaller {
  let shared: Shared | undefined
  return async (work) => {
    const mine = (shared ??= { transaction: beginReading(database, ids), readers: 0 })
    mine.readers++
    let isDone = false
    try {
      const result = await work(await mine.transaction)
      isDone = true
      return result
    } finally {
      mine.readers--
      const leave = () => {
        if (shared === mine) shared = undefined
      }
      if (!isDone) leave()
      setImmediate(() => {
        if (mine.readers > 0 || mine.hasEnded) return
        mine.hasEnded = true
        leave()
        mine.transaction.then((transaction) => transaction.rollback().execute()).catch(() => {})
      })
    }
  }
}

interface Shared {
  // oxlint-disable-next-line no-explicit-any
  transaction: Promise<ControlledTransaction<any>>
  readers: number
  hasEnded?: boolean
}

async function beginReading(database: Database, ids: CallerIds) {
  const transaction = await database.startTransaction().execute()
  try {
    await enterWalls(transaction, ids, 'on')
    return transaction
  } catch (error) {
    await transaction
      .rollback()
      .execute()
      .catch(() => {})
    throw error
  }
}

const enterWalls = (transaction: Database, { person, organisation, token = '' }: CallerIds, readsOnly = 'off') =>
  sql`select set_config('transaction_read_only', ${readsOnly}, true), set_config('role', 'allmende_app', true),
    set_config('allmende.person', ${person ?? ''}, true), set_config('allmende.organisation', ${organisation ?? ''}, true),
    set_config('allmende.token', ${token}, true)`.execute(transaction)
