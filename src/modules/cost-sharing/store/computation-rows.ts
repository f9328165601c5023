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
  alive_at: Date | null
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

/** Puts a computation in the queue; one that is there already stays as it is, unless it had been cancelled or failed. */
export async function enqueueComputation(database: Database, id: string, input: ComputationInput): Promise<void> {
  await sql`
    insert into computations (id, input, status) values (${id}, ${JSON.stringify(input)}::jsonb, 'waiting')
    on conflict (id) do update set status = 'waiting', progress = null, refusal = null, created_at = now()
    where computations.status in ('cancelled', 'failed')`.execute(database)
}

/** Takes the computation for this process; false when it was no longer waiting. */
export async function startComputation(database: Database, id: string): Promise<boolean> {
  const row = await database
    .updateTable('computations')
    .set({ status: 'running', started_at: sql`now()`, alive_at: sql`now()` })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
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

/** Says that this process still works on these computations. */
export async function keepAlive(database: Database, ids: readonly string[]): Promise<void> {
  await database
    .updateTable('computations')
    .set({ alive_at: sql`now()` })
    .where('id', 'in', ids)
    .where('status', '=', 'running')
    .execute()
}

/** Gives running computations back to the queue: these, for a process that stops. */
export async function releaseComputations(database: Database, ids: readonly string[]): Promise<void> {
  await releasing(database).where('id', 'in', ids).execute()
}

/** Gives all running computations back to the queue: for a process that knows no other one works on them. */
export async function releaseAllComputations(database: Database): Promise<void> {
  await releasing(database).execute()
}

const releasing = (database: Database) =>
  database.updateTable('computations').set({ status: 'waiting', progress: null }).where('status', '=', 'running')

/** What nobody has kept alive for a minute waits again; the answer is everything that waits, oldest first. */
export async function waitingComputations(database: Database): Promise<string[]> {
  await releasing(database)
    .where('alive_at', '<', sql<Date>`now() - interval '1 minute'`)
    .execute()
  const rows = await database
    .selectFrom('computations')
    .select('id')
    .where('status', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Uploaded scenarios are kept for thirty days, as the page on data protection says. */
export async function deleteOldComputations(database: Database): Promise<void> {
  await sql`delete from computations where created_at < now() - interval '30 days'`.execute(database)
}
