import { sql, type Kysely } from 'kysely'
import type { Role } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** What an identity provider claims replaces the role, except where it would take an organisation's last administrator. False where nothing changes. */
export async function grantClaimedRole(
  database: Database,
  { person, organisation, role }: { person: string; organisation: string; role: Role },
): Promise<boolean> {
  const { rows } = await sql`
    insert into memberships (person, organisation, role) values (${person}, ${organisation}, ${role})
    on conflict (person, organisation) do update set role = excluded.role
    where memberships.role <> excluded.role and (memberships.role <> 'administering' or exists (
      select from memberships other where other.organisation = excluded.organisation
        and other.person <> excluded.person and other.role = 'administering'))
    returning person`.execute(database)
  return rows.length > 0
}
