import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Longer than any change of an account takes: a server that died in the middle keeps its owner out no longer. In milliseconds. */
const longest = 10_000

/**
 * Changes an account, unless another change of it is being made: then undefined. What the sign-in service changes it changes by itself,
 * so that no transaction of ours can hold it; all server processes know who is at it.
 */
export async function oneAtATime<T>(
  database: Database,
  person: string,
  change: () => Promise<T>,
  now = Date.now(),
): Promise<T | undefined> {
  const id = randomUUID()
  const { rows } = await sql`
    insert into rate_limits (id, key, count, last_request) values (${id}, ${`change of ${person}`}, 1, ${now})
    on conflict (key) do update set id = excluded.id, last_request = excluded.last_request
    where rate_limits.last_request < ${now - longest} returning id`.execute(database)
  if (rows.length === 0) return undefined
  try {
    return await change()
  } finally {
    await sql`delete from rate_limits where id = ${id}`.execute(database)
  }
}
