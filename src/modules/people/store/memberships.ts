import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Role } from '../../access/schema.ts'

/** Whoever has that address, confirmed, administers the organisation from now on; not new where they did before. Undefined where nobody has it. */
export async function appointedPerson(
  database: Database,
  email: string,
  organisation: string,
): Promise<{ person: string; isNew: boolean } | undefined> {
  const { rows } = await sql<{ person: string; isNew: boolean }>`
    with meant as (select id from persons where lower(email) = lower(${email}) and email_verified), appointed as (
      insert into memberships (person, organisation, role) select id, ${organisation}, 'administering' from meant
      on conflict (person, organisation) do update set role = excluded.role where memberships.role <> excluded.role
      returning person)
    select id as person, exists (select from appointed) as "isNew" from meant`.execute(database)
  return rows[0]
}

/** What an identity provider claims replaces the role, except where it would take an organisation's last administrator. False where nothing changes. */
export async function grantClaimedRole(
  database: Database,
  { person, organisation, role }: { person: string; organisation: string; role: Role },
): Promise<boolean> {
  const { rows } = await sql`
    insert into memberships (person, organisation, role) values (${person}, ${organisation}, ${role})
    on conflict (person, organisation) do update set role = excluded.role
    where memberships.role <> excluded.role and (memberships.role <> 'administering' or exists (
      select from memberships other where heir_of(other.organisation) = heir_of(excluded.organisation)
        and other.person <> excluded.person and other.role = 'administering'))
    returning person`.execute(database)
  return rows.length > 0
}
