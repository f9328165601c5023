import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Member } from '../schema.ts'
import type { Role } from '../../access/schema.ts'

/** From here to the end of the transaction nobody else changes who belongs to the organisation. */
export async function lockPeople(transaction: Database, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people of ' || heir_of(${organisation}), 0))`.execute(
    transaction,
  )
}

/** Everybody in the organisation, also through one that has merged into it. */
export async function peopleOf(transaction: Database, organisation: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select * from (
      select distinct on (m.person) m.person, p.name, p.email, m.role, m.since
      from memberships m join persons p on p.id = m.person where heir_of(m.organisation) = ${organisation}
      order by m.person, array_position(array['administering', 'deciding', 'editing', 'reading'], m.role)
    ) people order by name, email`.execute(transaction)
  return rows
}

export async function saveRole(transaction: Database, organisation: string, person: string, role: Role): Promise<void> {
  await sql`update memberships set role = ${role}
    where person = ${person} and heir_of(organisation) = ${organisation}`.execute(transaction)
}

export async function deleteMember(transaction: Database, organisation: string, person: string): Promise<void> {
  await sql`delete from memberships where person = ${person} and heir_of(organisation) = ${organisation}`.execute(
    transaction,
  )
}

/** Whoever is in already keeps the role they have. */
export async function insertMember(
  transaction: Database,
  organisation: string,
  person: string,
  role: Role,
): Promise<void> {
  await sql`insert into memberships (person, organisation, role) values (${person}, ${organisation}, ${role})
    on conflict do nothing`.execute(transaction)
}

export async function hasAdministrator(transaction: Database, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select has_administrator(${organisation}) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Where mail about a request to join goes: the administrators, or where there are none, those who run the installation. */
export async function deciderAddresses(database: Database, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from persons p
    where exists (select from memberships m where m.person = p.id and m.role = 'administering'
        and heir_of(m.organisation) = ${organisation})
      or (p.operator and not has_administrator(${organisation}))
    order by p.email`.execute(database)
  return rows.map(({ email }) => email)
}
