import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** With it the database seals what it has found out about a reader; without it, it finds that out in every statement. */
export async function keepWallSecret(database: Database): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  await sql`insert into installation_secrets (name, secret) values ('walls', ${secret}) on conflict do nothing`.execute(
    database,
  )
}
