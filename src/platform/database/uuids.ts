import { sql } from 'kysely'

export const uuids = (ids: readonly string[]) => sql`cast(${`{${ids.join(',')}}`} as uuid[])`

/**
 * For `id = any(…)`. PostgreSQL plans a list that it can count anew each time, which behind the walls takes longer than to ask; one
 * that it has to unpack first it plans once.
 */
export const anyOf = (ids: readonly string[]) => sql`any(array(select unnest(${uuids(ids)})))`
