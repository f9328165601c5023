import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

export async function questionsToRepresented(transaction: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select questions_to_represented() as count`.execute(transaction)
  return rows[0]!.count
}
