import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Proposal, ProposalInput, ProposalStatus } from '../schema.ts'

async function proposalsWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select p.id, p.field, p.name, p.description, p.synonyms, p.status, p.reason, p.created_at as "createdAt",
      p.decided_at as "decidedAt", jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as capability
    from capability_proposals p join organisations o on o.id = heir_of(p.organisation)
    left join capabilities c on c.id = p.capability
    where ${condition} order by p.created_at desc, p.id`.execute(transaction)
  return rows
}

export const openProposals = (transaction: Database): Promise<Proposal[]> =>
  proposalsWhere(transaction, sql`p.status = 'open'`)

export const proposalsOf = (transaction: Database, organisation: string): Promise<Proposal[]> =>
  proposalsWhere(transaction, sql`heir_of(p.organisation) = ${organisation}`)

export const proposalById = async (transaction: Database, id: string): Promise<Proposal | undefined> =>
  (await proposalsWhere(transaction, sql`p.id = ${id}`))[0]

/** One of them; until the transaction ends nobody else decides it. */
export async function proposalToDecide(transaction: Database, id: string): Promise<Proposal | undefined> {
  await sql`select id from capability_proposals where id = ${id} for update`.execute(transaction)
  return proposalById(transaction, id)
}

/** Whether an organisation has proposed that name and nobody has decided; until the transaction ends it proposes nothing else. */
export async function waitsAlready(transaction: Database, organisation: string, name: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('proposals of ' || ${organisation}::text, 0))`.execute(
    transaction,
  )
  const proposals = await proposalsOf(transaction, organisation)
  return proposals.some((each) => each.status === 'open' && each.name.toLowerCase() === name.toLowerCase())
}

export async function insertProposal(
  transaction: Database,
  { organisation, person, input }: { organisation: string; person: string | null; input: ProposalInput },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into capability_proposals (organisation, proposed_by, field, name, description, synonyms)
    values (${organisation}, ${person}, ${input.field}, ${input.name}, ${input.description},
      ${JSON.stringify(input.synonyms)}) returning id`.execute(transaction)
  return rows[0]!.id
}

export interface Decision {
  id: string
  person: string
  status: Exclude<ProposalStatus, 'open'>
  capability: string | null
  reason: string
}

export async function saveDecision(transaction: Database, { id, person, status, capability, reason }: Decision) {
  await sql`update capability_proposals set status = ${status}, capability = ${capability}, reason = ${reason},
    decided_by = ${person}, decided_at = now() where id = ${id}`.execute(transaction)
}

export async function saveSynonyms(transaction: Database, id: string, synonyms: readonly string[]): Promise<void> {
  await sql`update capabilities set synonyms = ${JSON.stringify(synonyms)} where id = ${id}`.execute(transaction)
}
