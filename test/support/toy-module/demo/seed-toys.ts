import { sql } from 'kysely'
import { curator } from '../../../../src/demo/cast.ts'
import type { Database } from '../../../../src/platform/database/database.ts'

export async function seedToys(database: Database): Promise<void> {
  await sql`insert into toys (organisation, name, kept)
    select ${curator}, 'Bauklötze', true where not exists (select from toys)`.execute(database)
}
