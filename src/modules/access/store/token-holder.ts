import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind, TokenScope } from '../schema.ts'

export interface TokenHolder {
  id: string
  organisation: { id: string; name: string; kind: OrganisationKind }
  curates: boolean
  name: string
  /** As far as it reaches today. */
  scope: TokenScope
  madeBy: string | null
  expiresAt: Date
}

/** Who a valid token speaks for; it is noted that it was used today. */
export async function holderOf(database: Database, hash: string): Promise<TokenHolder | undefined> {
  const { rows } = await sql<{
    id: string
    organisation: string
    organisation_name: string
    kind: OrganisationKind
    curates: boolean
    name: string
    scope: TokenScope
    made_by: string | null
    expires_at: Date
  }>`
    with used as (
      update api_tokens set last_used_on = current_date
      where token_hash = ${hash} and revoked_at is null and expires_at > now() and last_used_on is distinct from current_date
    )
    select t.id, o.id as organisation, o.name as organisation_name, o.kind, t.name, scope_of(t.id) as scope, t.created_by as made_by, t.expires_at,
      exists (select from curators c where heir_of(c.organisation) = o.id) as curates
    from api_tokens t join organisations o on o.id = heir_of(t.organisation)
    where t.token_hash = ${hash} and t.revoked_at is null and t.expires_at > now()`.execute(database)
  const row = rows[0]
  return (
    row && {
      id: row.id,
      organisation: { id: row.organisation, name: row.organisation_name, kind: row.kind },
      curates: row.curates,
      name: row.name,
      scope: row.scope,
      madeBy: row.made_by,
      expiresAt: row.expires_at,
    }
  )
}
