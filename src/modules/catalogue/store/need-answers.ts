import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { NeedAnswer } from '../schema.ts'
import { keeper, keeperJson } from './solutions.ts'

/** To whoever reports the need all, to whoever has answered its own; the latest first. */
export async function answersTo(transaction: Database, need: string): Promise<NeedAnswer[]> {
  const { rows } = await sql<NeedAnswer>`
    select s.text, s.answered_at as "answeredAt", ${keeperJson},
      case when n.id is not null then jsonb_build_object('id', n.id, 'name', n.name) end as solution
    from need_answers s ${keeper} left join solutions n on n.id = s.solution
    where s.need = ${need} order by s.answered_at desc, o.id`.execute(transaction)
  return rows
}

/** Whether something is different from before. */
export async function saveAnswer(
  transaction: Database,
  { need, organisation, solution, text }: { need: string; organisation: string; solution: string | null; text: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into need_answers as a (need, organisation, solution, text) values (${need}, ${organisation}, ${solution}, ${text})
    on conflict (need, organisation) do update set solution = excluded.solution, text = excluded.text, answered_at = clock_timestamp()
      where (a.solution, a.text) is distinct from (excluded.solution, excluded.text)`.execute(transaction)
  return numAffectedRows === 1n
}

/** Whether there was one. */
export async function deleteAnswer(transaction: Database, need: string, organisation: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from need_answers where need = ${need} and organisation = ${organisation}`.execute(transaction)
  return numAffectedRows === 1n
}
