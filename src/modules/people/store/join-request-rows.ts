import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { JoinRequest } from '../schema.ts'
import type { Role } from '../../access/schema.ts'

interface RequestRow {
  id: string
  organisation: string
  organisation_name: string
  person: string
  person_name: string
  email: string
  role: Role
  message: string
  created_at: Date
}

const requests = sql`
  select r.id, o.id as organisation, o.name as organisation_name, r.person, p.name as person_name, p.email, r.role,
    r.message, r.created_at
  from join_requests r join persons p on p.id = r.person join organisations o on o.id = heir_of(r.organisation)
  where r.decided_at is null`

const requestOf = (row: RequestRow): JoinRequest => ({
  id: row.id,
  organisation: { id: row.organisation, name: row.organisation_name },
  person: { id: row.person, name: row.person_name, email: row.email },
  role: row.role,
  message: row.message,
  createdAt: row.created_at,
})

/** Who waits to be let into the organisation, the longest waiting first. */
export async function requestsTo(transaction: Database, organisation: string): Promise<JoinRequest[]> {
  const { rows } = await sql<RequestRow>`${requests} and o.id = ${organisation} order by r.created_at`.execute(
    transaction,
  )
  return rows.map(requestOf)
}

/** Who waits to administer an organisation that nobody administers yet. */
export async function requestsToFirst(transaction: Database): Promise<JoinRequest[]> {
  const { rows } = await sql<RequestRow>`${requests} and decides_first(o.id) order by r.created_at`.execute(transaction)
  return rows.map(requestOf)
}

export async function openRequestOf(
  transaction: Database,
  person: string,
  organisation: string,
): Promise<JoinRequest | undefined> {
  const { rows } = await sql<RequestRow>`${requests} and r.person = ${person} and o.id = ${organisation}`.execute(
    transaction,
  )
  return rows.map(requestOf)[0]
}

/** All that a person has asked for and nobody has decided yet. */
export async function openRequestsBy(transaction: Database, person: string): Promise<JoinRequest[]> {
  const { rows } = await sql<RequestRow>`${requests} and r.person = ${person} order by r.created_at`.execute(
    transaction,
  )
  return rows.map(requestOf)
}

export async function requestsThisWeek(transaction: Database, person: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from join_requests
    where person = ${person} and created_at > now() - interval '7 days'`.execute(transaction)
  return rows[0]!.count
}

export async function insertRequest(
  transaction: Database,
  request: { organisation: string; person: string; role: Role; message: string },
): Promise<string> {
  const { organisation, person, role, message } = request
  const { rows } = await sql<{ id: string }>`
    insert into join_requests (organisation, person, role, message)
    values (${organisation}, ${person}, ${role}, ${message}) returning id`.execute(transaction)
  return rows[0]!.id
}

/** Whether there was such a request, decided or not. */
export async function knowsRequest(transaction: Database, organisation: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from join_requests where id = ${id} and heir_of(organisation) = ${organisation}`.execute(transaction)
  return rows.length > 0
}

/** False where somebody else has decided it in the meantime. */
export async function closeRequest(
  transaction: Database,
  { id, decider, approved }: { id: string; decider: string; approved: boolean },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update join_requests set decided_at = now(), decided_by = ${decider}, approved = ${approved}
    where id = ${id} and decided_at is null`.execute(transaction)
  return numAffectedRows === 1n
}

/** An organisation that people can ask to join: one that has not vanished. */
export async function joinable(
  transaction: Database,
  id: string,
): Promise<{ id: string; name: string; administered: boolean } | undefined> {
  const { rows } = await sql<{ id: string; name: string; administered: boolean }>`
    select id, name, has_administrator(id) as administered from organisations
    where id = ${id} and vanished_on is null`.execute(transaction)
  return rows[0]
}
