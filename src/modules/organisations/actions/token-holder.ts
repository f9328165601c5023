import type { Database } from '../../../platform/database.ts'
import { holderOf, type TokenHolder } from '../store/api-tokens.ts'
import { sha256 } from './record-deed.ts'

/** Who a header "Authorization: Bearer allmende_…" speaks for; undefined where the key is unknown, expired or revoked. */
export async function tokenHolder(database: Database, header: string | undefined): Promise<TokenHolder | undefined> {
  const token = header?.match(/^Bearer (allmende_[\w-]{43})$/i)?.[1]
  return token === undefined ? undefined : holderOf(database, sha256(token))
}
