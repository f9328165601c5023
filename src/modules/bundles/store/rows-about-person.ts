import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** What whoever asks has answered, proposed and entered. */
export async function ownBundleAnswers(transaction: Database): Promise<object[]> {
  const { rows } = await sql<object>`
    select kind, bundle, organisation, need, answer, reason, at from my_bundle_answers()`.execute(transaction)
  return rows
}
