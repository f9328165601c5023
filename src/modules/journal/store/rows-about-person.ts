import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** What a person did, and what was done to their account. */
export async function ownEntries(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select j.at, o.name as organisation, f.name as acting_for, j.action, j.subject_kind, j.subject, j.before, j.after
    from journal j left join organisations o on o.id = j.organisation left join organisations f on f.id = j.acting_for
    where j.person = ${person} or (j.subject_kind = 'person' and j.subject = ${person}) order by j.id`.execute(
    transaction,
  )
  return rows
}
