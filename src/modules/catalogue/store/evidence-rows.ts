import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { anyOf } from '../../../platform/database/uuids.ts'
import type { Evidence, EvidenceContent } from '../schema.ts'
import { keeper, keeperJson } from './solutions.ts'

/** A row of evidence; where it stands follows from its days. */
export type StoredEvidence = Omit<Evidence, 'standing'> & { revokedOn: string | null }

async function evidenceWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<StoredEvidence[]> {
  const { rows } = await sql<StoredEvidence>`
    select s.id, s.solution, s.kind, s.title, s.scheme, s.scheme_version as "schemeVersion", s.issuer,
      s.operating_model as "operatingModel", s.issued_on as "issuedOn", s.valid_until as "validUntil", s.address, s.visibility,
      s.revoked_on as "revokedOn", ${keeperJson},
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as version
    from evidence s ${keeper} left join solution_versions v on v.id = s.version
    where ${condition} order by s.issued_on desc, s.id`.execute(transaction)
  return rows
}

/** As far as whoever asks may see it, the newest first. */
export async function evidenceOf(
  transaction: Database,
  solutions: readonly string[],
): Promise<Map<string, StoredEvidence[]>> {
  const rows = await evidenceWhere(transaction, sql`s.solution = ${anyOf(solutions)}`)
  return Map.groupBy(rows, ({ solution }) => solution)
}

export const publicEvidence = (transaction: Database): Promise<StoredEvidence[]> =>
  evidenceWhere(transaction, sql`s.visibility = 'public'`)

/** What ends within these days and the organisation acted for relies on: it keeps or offers the solution, or has entered the evidence. */
export const endingEvidence = (transaction: Database, from: string, until: string): Promise<StoredEvidence[]> =>
  evidenceWhere(
    transaction,
    sql`s.revoked_on is null and s.valid_until between ${from} and ${until} and (
      s.organisation in (select my_line())
      or s.solution in (select id from solutions where organisation in (select my_line()))
      or s.solution in (select solution from offers where organisation in (select my_line()) and status <> 'withdrawn')
    )`,
  )

export const evidenceById = async (transaction: Database, id: string): Promise<StoredEvidence | undefined> =>
  (await evidenceWhere(transaction, sql`s.id = ${id}`))[0]

/** Until the transaction ends nobody else enters any; also for those who may not change the solution. */
export async function lockEvidenceOf(transaction: Database, solution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evidence of ' || ${solution}, 0))`.execute(transaction)
}

export async function insertEvidence(
  transaction: Database,
  { solution, organisation, content }: { solution: string; organisation: string; content: EvidenceContent },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into evidence (solution, organisation, kind, title, scheme, scheme_version, issuer, version, operating_model, issued_on,
      valid_until, address, visibility)
    values (${solution}, ${organisation}, ${content.kind}, ${content.title}, ${content.scheme}, ${content.schemeVersion}, ${content.issuer},
      ${content.version}, ${content.operatingModel}, ${content.issuedOn}, ${content.validUntil}, ${content.address}, ${content.visibility})
    returning id`.execute(transaction)
  return rows[0]!.id
}

export async function revokeEvidence(transaction: Database, id: string, day: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update evidence set revoked_on = ${day} where id = ${id} and revoked_on is null`.execute(transaction)
  return numAffectedRows === 1n
}
