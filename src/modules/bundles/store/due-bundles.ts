import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { BundleState, BundleStatus, ParticipationState } from '../schema.ts'

export interface HeldState extends BundleState {
  id: string
  participations: readonly ParticipationState[]
}

/** Bundles that are not at their end. */
export async function livingBundles(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from bundles where status in ('asking', 'started') order by id`.execute(database)
  return rows.map(({ id }) => id)
}

/** A bundle with all who are in it, as the rules see it; without a person, so with everything. */
export async function bundleState(transaction: Database, id: string): Promise<HeldState | undefined> {
  const { rows } = await sql<{
    id: string
    status: BundleStatus
    answerBy: string
    quorum: number
    beginsEarly: boolean
  }>`
    select id, status, answer_by as "answerBy", quorum, begins_early as "beginsEarly" from bundles where id = ${id} for update`.execute(
    transaction,
  )
  const participations = await sql<ParticipationState>`
    select need, heir_of(organisation) as organisation, status, leaves_on as "leavesOn", answer_by as "askedUntil" from participations
    where bundle = ${id} order by need`.execute(transaction)
  return rows[0] && { ...rows[0], participations: participations.rows }
}

export async function saveBundleStatus(
  transaction: Database,
  id: string,
  { status, now }: { status: BundleStatus; now: Date },
): Promise<void> {
  await sql`update bundles set status = ${status},
    started_at = case when ${status}::text = 'started' then coalesce(started_at, ${now}::timestamptz) else started_at end,
    ended_at = case when ${status}::text in ('dissolved', 'merged') then ${now}::timestamptz end
    where id = ${id}`.execute(transaction)
}

export async function saveParticipationState(
  transaction: Database,
  bundle: string,
  { need, status, leavesOn }: ParticipationState,
): Promise<void> {
  await sql`update participations set status = ${status}, leaves_on = ${leavesOn}
    where bundle = ${bundle} and need = ${need}`.execute(transaction)
}
