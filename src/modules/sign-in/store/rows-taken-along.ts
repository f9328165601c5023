import { sql, type Kysely, type RawBuilder } from 'kysely'
import { among } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export const personRows = ({ members }: WantedRows): RawBuilder<unknown> =>
  sql`select id, name, email from persons where ${among(members, 'id')} order by id`

/** Which of these addresses have an account already. */
export async function emailsTaken(database: Database, emails: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from persons where lower(email) = any (${emails.map((email) => email.toLowerCase())}::text[])
    order by email`.execute(database)
  return rows.map(({ email }) => email)
}

export const keepsSignIns = (organisation: string): RawBuilder<unknown> =>
  sql`(exists (select from api_tokens where organisation = ${organisation})
    or exists (select from identity_providers where organisation = ${organisation})
    or exists (select from sessions where organisation = ${organisation}))`
