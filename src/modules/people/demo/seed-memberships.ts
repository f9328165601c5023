import { sql } from 'kysely'
import { people } from '../../../demo/cast.ts'
import type { Database } from '../../../platform/database/database.ts'

/** Everybody of the cast belongs to their organisation, unless they have left it since. */
export async function seedMemberships(database: Database): Promise<void> {
  const wanted = people.map(({ id, organisation, role }) => ({ person: id, organisation, role }))
  await sql`
    insert into memberships (person, organisation, role)
    select w.person, w.organisation, w.role
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (person uuid, organisation uuid, role text)
    join persons p on p.id = w.person
    where not exists (select from journal j
      where j.subject = w.person::text and j.action in ('organisationLeft', 'personRemoved') and j.at > p.created_at)
    on conflict do nothing`.execute(database)
}
