import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

export interface RateLimit {
  most: number
  seconds: number
}

/** Counts one more; the seconds to wait where that is too many, otherwise 0. All servers count together. */
export async function waitFor(
  database: Database,
  name: string,
  { most, seconds }: RateLimit,
  now = Date.now(),
): Promise<number> {
  const begin = now - seconds * 1000
  const { rows } = await sql<{ count: number; begun: number }>`
    insert into rate_limits as r (id, key, count, last_request) values (${randomUUID()}, ${name}, 1, ${now})
    on conflict (key) do update set
      count = case when r.last_request <= ${begin} then 1 else r.count + 1 end,
      last_request = case when r.last_request <= ${begin} then excluded.last_request else r.last_request end
    returning count, last_request as begun`.execute(database)
  const { count, begun } = rows[0]!
  return count > most ? Math.max(1, Math.ceil((begun - begin) / 1000)) : 0
}
