import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** What a person did, and what was done to their account. */
export async function ownEntries(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select j.at, (select name from names_of(array[j.organisation])) as organisation,
      (select name from names_of(array[j.acting_for])) as acting_for, j.action, j.subject_kind, j.subject, j.before, j.after
    from journal j where j.person = ${person} or (j.subject_kind = 'person' and j.subject = ${person}) order by j.id`.execute(
    transaction,
  )
  return rows
}
