import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export async function ownRoles(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select o.name as organisation, m.role, m.since from memberships m join organisations o on o.id = m.organisation
    where m.person = ${person} order by m.since`.execute(transaction)
  return rows
}

/** Of whoever asks. */
export async function invitationsToMe(transaction: Database): Promise<object[]> {
  const { rows } = await sql<{ invitation: object }>`
    select invitation from invitations_to_me() as invitation`.execute(transaction)
  return rows.map(({ invitation }) => invitation)
}

export async function ownJoinRequests(transaction: Database, person: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select o.name as organisation, r.role, r.message, r.created_at, r.decided_at, r.approved
    from join_requests r join organisations o on o.id = r.organisation
    where r.person = ${person} order by r.created_at`.execute(transaction)
  return rows
}
