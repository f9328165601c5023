import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'

/** A bundle that has begun, proposed by the first of those whose needs are in it. */
export async function aStartedBundle(
  database: Database,
  members: readonly { organisation: string; need: string }[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, status, proposer, answer_by, quorum)
    values ('Zusammen', 'started', ${members[0]!.organisation}, '2026-01-01', 2) returning id`.execute(database)
  const bundle = rows[0]!.id
  for (const { organisation, need } of members) {
    await sql`insert into participations (bundle, need, organisation, status)
      values (${bundle}, ${need}, ${organisation}, 'joined')`.execute(database)
    await sql`update needs set bundle = ${bundle}, status = 'bundled' where id = ${need}`.execute(database)
  }
}
