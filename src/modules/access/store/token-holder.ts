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
    select * from use_key(${hash})`.execute(database)
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
