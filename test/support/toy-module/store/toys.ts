import { sql, type Kysely } from 'kysely'
import type { Toy } from '../schema.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

export async function ownToys(transaction: Database): Promise<Toy[]> {
  const { rows } = await sql<Toy>`select id, name, kept from toys order by created_at, id`.execute(transaction)
  return rows
}

export async function insertToy(transaction: Database, organisation: string, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into toys (organisation, name) values (${organisation}, ${name}) returning id`.execute(transaction)
  return rows[0]!.id
}

export async function countOfToys(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from toys`.execute(database)
  return rows[0]!.count
}
