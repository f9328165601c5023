import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { TokenScope } from '../../access/schema.ts'

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

export async function tokensOf(transaction: Database, organisation: string): Promise<ApiToken[]> {
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
    where organisation in (select line_of(${organisation})) order by created_at desc`.execute(transaction)
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
  transaction: Database,
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
      now() + make_interval(days => ${token.days}::int)) returning id`.execute(transaction)
  return rows[0]!.id
}

/** False where there is none of this organisation, or it is revoked already. */
export async function revokeTokenById(transaction: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    update api_tokens set revoked_at = now() where id::text = ${id} and revoked_at is null returning id`.execute(
    transaction,
  )
  return rows.length > 0
}
