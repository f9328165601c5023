import { sql, type Kysely } from 'kysely'
import type { OrganisationKind, TokenScope } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export interface ApiToken {
  id: string
  name: string
  scope: TokenScope
  /** Less than its scope where whoever made it decides no longer. */
  reaches: TokenScope
  /** The first letters, to tell one from another. */
  beginning: string
  /** Null where the account of whoever made it is gone. */
  madeBy: string | null
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastUsedOn: string | null
}

export async function tokensOf(walled: Database, organisation: string): Promise<ApiToken[]> {
  const { rows } = await sql<{
    id: string
    name: string
    scope: TokenScope
    reaches: TokenScope
    beginning: string
    created_by: string | null
    created_at: Date
    expires_at: Date
    revoked_at: Date | null
    last_used_on: string | null
  }>`select id, name, scope, scope_of(id) as reaches, beginning, created_by, created_at, expires_at, revoked_at,
      last_used_on from api_tokens
    where organisation in (select line_of(${organisation})) order by created_at desc`.execute(walled)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: row.scope,
    reaches: row.reaches,
    beginning: row.beginning,
    madeBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedOn: row.last_used_on,
  }))
}

export async function insertToken(
  walled: Database,
  token: {
    organisation: string
    name: string
    scope: TokenScope
    hash: string
    beginning: string
    person: string
    days: number
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into api_tokens (organisation, name, scope, token_hash, beginning, created_by, expires_at)
    values (${token.organisation}, ${token.name}, ${token.scope}, ${token.hash}, ${token.beginning}, ${token.person},
      now() + make_interval(days => ${token.days}::int)) returning id`.execute(walled)
  return rows[0]!.id
}

/** False where there is none of this organisation, or it is revoked already. */
export async function revokeTokenById(walled: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    update api_tokens set revoked_at = now() where id::text = ${id} and revoked_at is null returning id`.execute(walled)
  return rows.length > 0
}

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
