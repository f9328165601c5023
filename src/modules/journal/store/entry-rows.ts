import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { JournalContent, JournalEntry } from '../schema.ts'
import type { EntryRow } from '../schema/exported-rows.ts'

/** The last entry, held until the transaction ends so that the chain never forks. */
export async function journalEnd(transaction: Database): Promise<{ id: number; hash: string }> {
  const { rows } = await sql<{ id: number; hash: string }>`select id, hash from journal_end()`.execute(transaction)
  return rows[0] ?? { id: 0, hash: '' }
}

export async function insertEntries(database: Database, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    person: entry.person,
    organisation: entry.organisation,
    acting_for: entry.actingFor,
    token: entry.token ?? null,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject: entry.subject,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }))
  if (rows.length > 0) await database.insertInto('journal').values(rows).execute()
}

interface JournalRow {
  id: number
  at: Date
  person: string | null
  organisation: string | null
  acting_for: string | null
  token: string | null
  action: string
  subject_kind: string
  subject: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  previous_hash: string
  hash: string
}

/** What a row says, here or in a file of somewhere else; its place in the chain is another matter. */
export const contentOfRow = (
  row: EntryRow | Omit<JournalRow, 'id' | 'previous_hash' | 'hash'>,
): Omit<JournalContent, 'id'> => ({
  at: new Date(row.at).toISOString(),
  person: row.person,
  organisation: row.organisation,
  actingFor: row.acting_for,
  token: row.token,
  action: row.action,
  subjectKind: row.subject_kind,
  subject: row.subject,
  before: row.before,
  after: row.after,
})

/** Entries of the chain after a number, in order. */
export async function entriesAfter(database: Database, id: number, most: number): Promise<JournalEntry[]> {
  const { rows } = await sql<JournalRow>`select * from journal where id > ${id} order by id limit ${most}`.execute(
    database,
  )
  return rows.map((row) => ({
    id: row.id,
    ...contentOfRow(row),
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

export async function hasEntry(database: Database, hash: string): Promise<boolean> {
  const found = await database.selectFrom('journal').select('id').where('hash', '=', hash).executeTakeFirst()
  return found !== undefined
}
