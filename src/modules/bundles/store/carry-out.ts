import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** Bundles with everybody in them as they stand, kept with a change so that an undo returns to it. */
export async function keepState(transaction: Database, change: string, bundles: readonly string[]): Promise<void> {
  const ids = JSON.stringify(bundles)
  await sql`
    update bundle_changes set before = jsonb_build_object(
      'bundles', (select jsonb_agg(to_jsonb(b)) from bundles b
        where b.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))),
      'participations', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from participations p
        where p.bundle in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))),
      'choices', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from lead_choices l
        where l.bundle in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb)))
    ) where id = ${change}`.execute(transaction)
}

/** Everything in these bundles is as it was kept; what came about by the change is empty and leads there. */
export async function restoreState(
  transaction: Database,
  { change, bundles, result, now }: { change: string; bundles: readonly string[]; result: string | null; now: Date },
): Promise<void> {
  const ids = JSON.stringify(result ? [...bundles, result] : bundles)
  const inThese = sql`bundle in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
  await sql`delete from participations where ${inThese}`.execute(transaction)
  await sql`delete from lead_choices where ${inThese}`.execute(transaction)
  await sql`
    update bundles set title = k.title, status = k.status, ended_at = k.ended_at, successor = k.successor
    from bundle_changes c cross join lateral jsonb_populate_recordset(null::bundles, c.before -> 'bundles') k
    where c.id = ${change} and bundles.id = k.id`.execute(transaction)
  await sql`
    insert into participations (bundle, need, organisation, status, reason, asked_at, answered_by, answered_at, leaves_on, reminded_at,
      changed_at, invited_by, answer_by)
    select k.bundle, k.need, k.organisation, k.status, k.reason, k.asked_at, p.id, k.answered_at, k.leaves_on, k.reminded_at,
      coalesce(k.changed_at, k.answered_at, k.asked_at), k.invited_by, k.answer_by
    from bundle_changes c cross join lateral jsonb_populate_recordset(null::participations, c.before -> 'participations') k
    left join persons p on p.id = k.answered_by where c.id = ${change}`.execute(transaction)
  await sql`
    insert into lead_choices (bundle, organisation, choice, chosen_by, chosen_at)
    select k.bundle, k.organisation, k.choice, p.id, k.chosen_at
    from bundle_changes c cross join lateral jsonb_populate_recordset(null::lead_choices, c.before -> 'choices') k
    left join persons p on p.id = k.chosen_by where c.id = ${change}`.execute(transaction)
  if (result)
    await sql`update bundles set status = 'merged', successor = ${bundles[0]}, ended_at = ${now} where id = ${result}`.execute(
      transaction,
    )
}

/** These needs are in another bundle from now on, as their owners had joined the first. */
export async function moveNeeds(
  transaction: Database,
  { from, to, needs }: { from: string; to: string; needs: readonly string[] },
): Promise<void> {
  const ids = JSON.stringify(needs)
  const { rows } = await sql<{ kept: unknown }>`
    select coalesce(jsonb_agg(to_jsonb(p)), '[]') as kept from participations p
    where p.bundle = ${from} and p.need in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`.execute(
    transaction,
  )
  await sql`update participations set status = 'moved', leaves_on = null
    where bundle = ${from} and need in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`.execute(
    transaction,
  )
  await sql`
    insert into participations (bundle, need, organisation, status, asked_at, answered_by, answered_at, leaves_on)
    select ${to}, k.need, k.organisation, 'joined', k.asked_at, k.answered_by, k.answered_at, k.leaves_on
    from jsonb_populate_recordset(null::participations, ${JSON.stringify(rows[0]!.kept)}::jsonb) k
    on conflict (bundle, need) do update set status = excluded.status, reason = '', asked_at = excluded.asked_at,
      answered_by = excluded.answered_by, answered_at = excluded.answered_at, leaves_on = excluded.leaves_on`.execute(
    transaction,
  )
}

/** Whoever has asked to come in meant these bundles as they were: consent to what they become, they have to give anew. */
export async function lapseRequests(transaction: Database, bundles: readonly string[]): Promise<Request[]> {
  const { rows } = await sql<Request>`
    update participations set status = 'lapsed'
    where bundle in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(bundles)}::jsonb)) and status = 'requested'
    returning bundle, need`.execute(transaction)
  return rows
}
interface Request {
  bundle: string
  need: string
}

export async function absorbBundle(
  transaction: Database,
  { into, absorbed, title, now }: { into: string; absorbed: string; title: string; now: Date },
): Promise<void> {
  await sql`update participations set status = 'lapsed' where bundle = ${absorbed} and status = 'invited'`.execute(
    transaction,
  )
  await sql`update bundles set title = ${title} where id = ${into}`.execute(transaction)
  await sql`update bundles set status = 'merged', successor = ${into}, ended_at = ${now} where id = ${absorbed}`.execute(
    transaction,
  )
}

/** A bundle that has started like the one that it was split from. */
export async function insertPart(
  transaction: Database,
  { from, title, proposer, now }: { from: string; title: string; proposer: string; now: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, proposer, answer_by, quorum, status, started_at)
    select ${title}, ${proposer}, answer_by, 2, 'started', ${now} from bundles where id = ${from} returning id`.execute(
    transaction,
  )
  return rows[0]!.id
}

interface CarriedOut {
  change: string
  organisation: string
  result: string | null
  now: Date
}

/** The last step of carrying it out: from here on an undo looks at what has been done. */
export async function saveCarriedOut(
  transaction: Database,
  { change, organisation, result, now }: CarriedOut,
): Promise<void> {
  await sql`update bundle_changes set status = 'carriedOut', carried_out_at = ${now}, carried_out_for = ${organisation},
    result = ${result} where id = ${change}`.execute(transaction)
  await sql`update bundle_changes c set carried_out_steps = (
      select jsonb_object_agg(s.bundle, s.steps) from bundle_steps s where s.bundle in (c.bundle, c.other, c.result)
    ) where id = ${change}`.execute(transaction)
}

/** Whose consent was the last, so that with it the change was carried out. */
export async function lastToConsent(transaction: Database, change: string): Promise<string> {
  const { rows } = await sql<{ organisation: string }>`
    select heir_of(organisation) as organisation from change_answers where change = ${change} and consents
    order by answered_at desc, organisation limit 1`.execute(transaction)
  return rows[0]!.organisation
}
