import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Mandate, MandateInput, MandateSide, MandateStatus } from '../schema.ts'
import type { MandateScope } from '../../access/schema.ts'

interface MandateRow {
  id: string
  representative: string
  representative_name: string
  representative_was: string | null
  represented: string
  represented_name: string
  represented_was: string | null
  scope: MandateScope
  valid_from: string
  valid_until: string | null
  status: MandateStatus
  proposed_by: string | null
  proposer: string | null
  prepared_by: string | null
  preparer: string | null
  decided_by: string | null
  decider: string | null
  revoked_by: string | null
  revoker: string | null
  decided_at: Date | null
  revoked_at: Date | null
}

async function mandatesWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Mandate[]> {
  const { rows } = await sql<MandateRow>`
    select m.id, m.scope, m.valid_from, m.valid_until, m.status, m.proposed_by, m.prepared_by, m.decided_by, m.revoked_by,
      m.decided_at, m.revoked_at, a.id as representative, a.name as representative_name, former_a.name as representative_was,
      b.id as represented, b.name as represented_name, former_b.name as represented_was,
      proposer.name as proposer, preparer.name as preparer, decider.name as decider, revoker.name as revoker
    from mandates m
    join organisations a on a.id = heir_of(m.representative) join organisations b on b.id = heir_of(m.represented)
    left join organisations former_a on former_a.id = m.representative and former_a.id <> a.id
    left join organisations former_b on former_b.id = m.represented and former_b.id <> b.id
    left join persons proposer on proposer.id = m.proposed_by left join persons preparer on preparer.id = m.prepared_by
    left join persons decider on decider.id = m.decided_by left join persons revoker on revoker.id = m.revoked_by
    where ${condition} order by m.created_at desc`.execute(transaction)
  return rows.map(mandateOf)
}

const named = (id: string | null, name: string | null) => id && { id, name }

const mandateOf = (row: MandateRow): Mandate =>
  ({
    id: row.id,
    representative: { id: row.representative, name: row.representative_name, was: row.representative_was },
    represented: { id: row.represented, name: row.represented_name, was: row.represented_was },
    scope: row.scope,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    status: row.status,
    proposedBy: named(row.proposed_by, row.proposer),
    preparedBy: named(row.prepared_by, row.preparer),
    decidedBy: named(row.decided_by, row.decider),
    revokedBy: named(row.revoked_by, row.revoker),
    decidedAt: row.decided_at,
    revokedAt: row.revoked_at,
  }) as Mandate

const concerns = (organisation: string) => sql`
  exists (select from line_of(${organisation}) part(id) where part.id in (m.representative, m.represented))`

/** All in which the organisation, or one that went up in it, is on one of the sides, the newest first. */
export const mandatesOf = (transaction: Database, organisation: string): Promise<Mandate[]> =>
  mandatesWhere(transaction, concerns(organisation))

/** One of them; until the transaction ends nobody else takes a step with it. */
export async function mandateToDecide(
  transaction: Database,
  organisation: string,
  id: string,
): Promise<Mandate | undefined> {
  await sql`select id from mandates where id = ${id} for update`.execute(transaction)
  return mandateIn(transaction, organisation, id)
}

export const mandateIn = async (
  transaction: Database,
  organisation: string,
  id: string,
): Promise<Mandate | undefined> =>
  (await mandatesWhere(transaction, sql`m.id = ${id} and ${concerns(organisation)}`))[0]

export async function insertMandate(
  transaction: Database,
  { own, person, input }: { own: string; person: string; input: MandateInput },
): Promise<string> {
  const isOurs = input.side === 'representative'
  const { rows } = await sql<{ id: string }>`
    insert into mandates (representative, represented, scope, valid_from, valid_until, status, proposed_by, prepared_by)
    values (${isOurs ? own : input.partner}, ${isOurs ? input.partner : own}, ${input.scope}, ${input.validFrom},
      ${input.validUntil || null}, ${isOurs ? 'proposed' : 'prepared'}, ${isOurs ? person : null},
      ${isOurs ? null : person}) returning id`.execute(transaction)
  return rows[0]!.id
}

export async function saveDecision(
  transaction: Database,
  { id, person, consents }: { id: string; person: string; consents: boolean },
): Promise<void> {
  await sql`update mandates set status = ${consents ? 'active' : 'declined'}, decided_by = ${person}, decided_at = now()
    where id = ${id}`.execute(transaction)
}

export async function saveEnd(transaction: Database, { id, person }: { id: string; person: string }): Promise<void> {
  await sql`update mandates set status = 'revoked', revoked_by = ${person}, revoked_at = now() where id = ${id}`.execute(
    transaction,
  )
}

/** The day as the database counts it, by which mandates begin and end. */
export async function today(transaction: Database): Promise<string> {
  const { rows } = await sql<{ day: string }>`select current_date as day`.execute(transaction)
  return rows[0]!.day
}

/** Only one that may be represented or represent: no vendor, none that has vanished. */
export async function isPartner(transaction: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from organisations where id = ${id} and kind <> 'vendor' and vanished_on is null`.execute(transaction)
  return rows.length > 0
}

/**
 * Whether the one represents the other already, or that is waiting for a decision: a person acts under one mandate at a time.
 * Until the transaction ends nobody else begins one; guard_new_mandate asks the same again.
 */
export async function hasSuchMandate(
  transaction: Database,
  { own, side, partner }: { own: string; side: MandateSide; partner: string },
): Promise<boolean> {
  const [representative, represented] = side === 'representative' ? [own, partner] : [partner, own]
  await sql`select lock_mandates(${representative}, ${represented})`.execute(transaction)
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select from mandates
      where representative in (select line_of(${representative})) and represented in (select line_of(${represented}))
        and status in ('proposed', 'prepared', 'active') and (valid_until is null or valid_until >= current_date)
    ) as yes`.execute(transaction)
  return rows[0]!.yes
}
