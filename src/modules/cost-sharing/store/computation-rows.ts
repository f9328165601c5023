import { sql, type Kysely } from 'kysely'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { ComputationInput, ComputationStatus, Plan, Progress } from '../schema.ts'

interface ComputationsTable {
  id: string
  input: ComputationInput
  status: ComputationStatus
  progress: Progress | null
  result: Plan | null
  refusal: Refusal[] | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}
type Database = Kysely<{ computations: ComputationsTable }>

export interface Computation extends Pick<
  ComputationsTable,
  'id' | 'input' | 'status' | 'progress' | 'result' | 'refusal'
> {
  finishedAt: Date | null
}

export async function computation(database: Database, id: string): Promise<Computation | undefined> {
  const row = await database.selectFrom('computations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { input, status, progress, result, refusal, finished_at: finishedAt } = row
  return { id, input, status, progress, result, refusal, finishedAt }
}

/** Writes down what is to be computed; one that is there already stays as it is, unless it had been cancelled or failed. */
export async function writeComputation(database: Database, id: string, input: ComputationInput): Promise<void> {
  await sql`
    insert into computations (id, input, status) values (${id}, ${JSON.stringify(input)}::jsonb, 'waiting')
    on conflict (id) do update set status = 'waiting', progress = null, refusal = null, created_at = now()
    where computations.status in ('cancelled', 'failed')`.execute(database)
}

/** Says that work on it begins, also again after a process that died; false where it is not wanted any more. */
export async function startComputation(
  database: Database,
  id: string,
  from: readonly ComputationStatus[] = ['waiting', 'running'],
): Promise<boolean> {
  const row = await database
    .updateTable('computations')
    .set({ status: 'running', started_at: sql`now()`, progress: null })
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Without its result, which may be large. */
export async function computationStatus(database: Database, id: string): Promise<ComputationStatus | undefined> {
  const row = await database.selectFrom('computations').select('status').where('id', '=', id).executeTakeFirst()
  return row?.status
}

export async function saveProgress(database: Database, id: string, progress: Progress): Promise<void> {
  await sql`update computations set progress = ${JSON.stringify(progress)}::jsonb where id = ${id} and status = 'running'`.execute(
    database,
  )
}

/** Writes the end of a running computation: its result, or why there is none. */
export async function finishComputation(
  database: Database,
  id: string,
  end: { status: 'done'; result: Plan } | { status: 'failed' | 'cancelled'; refusal: Refusal[] | null },
): Promise<void> {
  const result = end.status === 'done' ? JSON.stringify(end.result) : null
  const refusal = end.status !== 'done' && end.refusal ? JSON.stringify(end.refusal) : null
  await sql`
    update computations
    set status = ${end.status}, result = ${result}::jsonb, refusal = ${refusal}::jsonb, progress = null, finished_at = now()
    where id = ${id} and status in ('waiting', 'running')`.execute(database)
}

/** Gives one that was begun back to those that wait. */
export async function releaseComputation(database: Database, id: string): Promise<void> {
  await database
    .updateTable('computations')
    .set({ status: 'waiting', progress: null })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
}

/** What has no end yet although it was asked for so many seconds ago, oldest first. */
export async function unfinishedComputations(
  database: Database,
  seconds: number,
): Promise<{ id: string; input: ComputationInput }[]> {
  return database
    .selectFrom('computations')
    .select(['id', 'input'])
    .where('status', 'in', ['waiting', 'running'])
    .where('created_at', '<=', sql<Date>`now() - ${seconds} * interval '1 second'`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Uploaded scenarios are kept for thirty days, as the page on data protection says. */
export async function deleteOldComputations(database: Database): Promise<void> {
  await sql`delete from computations where created_at < now() - interval '30 days'`.execute(database)
}
