import type { Database } from '../../../platform/database/database.ts'
import type { Program } from '../schema.ts'
import { holderOf } from '../store/token-holder.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

const roleOf = { read: 'reading', write: 'editing', decide: 'deciding' } as const

export interface KnownProgram {
  program: Program
  /** What the database knows the key by. */
  hash: string
  /** What its people call the key. */
  name: string
  expiresAt: Date
}

/** Who a header "Authorization: Bearer allmende_…" speaks for; undefined where the key is unknown, expired or revoked. */
export async function programFrom(database: Database, header: string | undefined): Promise<KnownProgram | undefined> {
  const token = header?.match(/^Bearer (allmende_[\w-]{43})$/i)?.[1]
  if (token === undefined) return undefined
  const hash = sha256(token)
  const holder = await holderOf(database, hash)
  if (!holder) return undefined
  const { id, scope, madeBy, organisation, curates, name, expiresAt } = holder
  const role = roleOf[scope]
  const program: Program = { person: null, token: { id, scope, madeBy }, organisation, role, curates, mandate: null }
  return { program, hash, name, expiresAt }
}
