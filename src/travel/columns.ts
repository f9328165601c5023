import { sql, type RawBuilder } from 'kysely'

/** An instant to the microsecond, as the database has it. */
export const instantOf = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${sql.ref(column)}`

/** A person's id where they are among these, otherwise nothing. */
export const onlyOf = (people: readonly string[], column: string): RawBuilder<unknown> =>
  sql`case when ${among(people, column)} then ${sql.ref(column)} end as ${sql.ref(column)}`

export const among = (ids: readonly string[], column: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = any (${ids}::uuid[])`
