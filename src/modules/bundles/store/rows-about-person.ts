import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** What whoever asks has answered, proposed and entered. */
export async function ownBundleAnswers(transaction: Database): Promise<object[]> {
  const { rows } = await sql<object>`
    select kind, bundle, organisation, need, answer, reason, at from my_bundle_answers()`.execute(transaction)
  return rows
}
