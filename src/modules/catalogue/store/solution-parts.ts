import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { anyOf } from '../../../platform/database/uuids.ts'
import type { SolutionTie, SolutionVersion, TieKind, VersionContent } from '../schema.ts'

/** The newest first. */
export async function versionsOf(
  transaction: Database,
  solutions: readonly string[],
): Promise<Map<string, SolutionVersion[]>> {
  const { rows } = await sql<SolutionVersion & { solution: string }>`
    select id, solution, name, released_on as "releasedOn", support_until as "supportUntil" from solution_versions
    where solution = ${anyOf(solutions)} order by released_on desc nulls last, name desc`.execute(transaction)
  return Map.groupBy(rows, ({ solution }) => solution)
}

/** False where there is one of that name. */
export async function insertVersion(
  transaction: Database,
  { solution, name, releasedOn, supportUntil }: VersionContent & { solution: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into solution_versions (solution, name, released_on, support_until)
    values (${solution}, ${name}, ${releasedOn}, ${supportUntil}) on conflict do nothing`.execute(transaction)
  return numAffectedRows === 1n
}

export async function deleteVersion(transaction: Database, solution: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    delete from solution_versions where solution = ${solution} and id = ${id} returning name`.execute(transaction)
  return rows[0]?.name
}

/** Conflicts are told on both sides. */
export async function tiesOf(transaction: Database, solutions: readonly string[]): Promise<Map<string, SolutionTie[]>> {
  const { rows } = await sql<SolutionTie & { solution: string }>`
    select t.solution, t.kind, jsonb_build_object('id', s.id, 'name', s.name) as other from (
      select solution, other, kind from solution_ties
      union select other, solution, kind from solution_ties where kind = 'conflicts'
    ) t join solutions s on s.id = t.other
    where t.solution = ${anyOf(solutions)} order by t.kind desc, s.name collate "und-x-icu", s.id`.execute(transaction)
  return Map.groupBy(rows, ({ solution }) => solution)
}

/** False where both are tied already. */
export async function insertTie(
  transaction: Database,
  { solution, other, kind }: { solution: string; other: string; kind: TieKind },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into solution_ties (solution, other, kind) values (${solution}, ${other}, ${kind}) on conflict do nothing`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}

export async function deleteTie(transaction: Database, solution: string, other: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from solution_ties where solution = ${solution} and other = ${other}`.execute(transaction)
  return numAffectedRows === 1n
}
