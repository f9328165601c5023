import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Answer, Participation } from '../schema.ts'

const columns = sql`p.bundle, p.need, n.title as "needTitle", p.status, p.reason, p.asked_at as "askedAt",
  p.answered_at as "answeredAt", p.leaves_on as "leavesOn", p.answer_by as "askedUntil",
  case when i.id is not null then jsonb_build_object('id', i.id, 'name', i.name) end as "invitedBy",
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'inhabitants', o.inhabitants) as organisation`
const from = sql`participations p join organisations o on o.id = heir_of(p.organisation) left join needs n on n.id = p.need
  left join organisations i on i.id = heir_of(p.invited_by)`

/** Who is asked and who is in, as far as whoever asks may see it. */
export async function participationsIn(transaction: Database, bundle: string): Promise<Participation[]> {
  const { rows } = await sql<Participation>`select ${columns} from ${from} where p.bundle = ${bundle}
    order by (p.status = 'joined') desc, o.name collate "und-x-icu", n.title, p.need`.execute(transaction)
  return rows
}

/** Questions that wait for the organisation acted for. */
export async function questionsToMe(
  transaction: Database,
): Promise<(Participation & { bundleTitle: string; answerBy: string })[]> {
  const { rows } = await sql<Participation & { bundleTitle: string; answerBy: string }>`
    select ${columns}, b.title as "bundleTitle", coalesce(p.answer_by, b.answer_by) as "answerBy" from ${from} join bundles b on b.id = p.bundle
    where p.status = 'invited' and p.organisation in (select my_line()) and (b.status = 'asking' or (b.status = 'started' and p.answer_by is not null))
      and coalesce(p.answer_by, b.answer_by) >= current_date
    order by "answerBy", b.title`.execute(transaction)
  return rows
}

/** Everything that one's own needs have to do with bundles. */
export async function participationsOfNeed(transaction: Database, need: string): Promise<Participation[]> {
  const { rows } =
    await sql<Participation>`select ${columns} from ${from} where p.need = ${need} order by p.asked_at desc`.execute(
      transaction,
    )
  return rows
}

export interface NewParticipation {
  bundle: string
  need: string
  status: 'invited' | 'requested' | 'joined'
  /** Who answers with it; nobody where somebody is asked. */
  person: string | null
  /** The organisation that asks after the bundle was proposed, and until when, where the bundle has started. */
  invitedBy?: string
  askedUntil?: string | null
}

/** False where the need is not open any more. */
export async function insertParticipation(
  transaction: Database,
  { bundle, need, status, person, invitedBy, askedUntil = null }: NewParticipation,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into participations (bundle, need, organisation, status, answered_by, answered_at, invited_by, answer_by)
    select ${bundle}, n.id, n.organisation, ${status}, ${person}::uuid, case when ${person}::uuid is not null then now() end,
      ${invitedBy ?? null}::uuid, ${askedUntil}::date
    from needs n where n.id = ${need} and n.status = 'open'`.execute(transaction)
  return numAffectedRows === 1n
}

/** As if it had never been asked; the journal keeps that it was. */
export async function deleteQuestion(transaction: Database, { bundle, need }: Place): Promise<void> {
  await sql`delete from participations where bundle = ${bundle} and need = ${need} and status = 'invited'`.execute(
    transaction,
  )
}

/** Needs that were asked into it at least so often after it was proposed, as far as one may know of it. */
export async function needsAskedLater(
  transaction: Database,
  bundle: string,
  times: number,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ need: string }>`
    select need from later_questions where bundle = ${bundle} and times >= ${times}`.execute(transaction)
  return new Set(rows.map(({ need }) => need))
}

/** Asked as new; how often is counted as for every later question. */
export async function saveQuestionAgain(
  transaction: Database,
  { bundle, need }: Place,
  { invitedBy, askedUntil }: { invitedBy: string; askedUntil: string | null },
): Promise<void> {
  await sql`update participations set status = 'invited', reason = '', asked_at = now(), answered_by = null, answered_at = null,
    reminded_at = null, invited_by = ${invitedBy}, answer_by = ${askedUntil} where bundle = ${bundle} and need = ${need}`.execute(
    transaction,
  )
}

interface Place {
  bundle: string
  need: string
}

export async function saveAnswer(
  transaction: Database,
  { bundle, need }: Place,
  {
    status,
    reason = '',
    person,
  }: { status: Answer | 'left' | 'requested' | 'withdrawn'; reason?: string; person: string },
): Promise<void> {
  await sql`update participations set status = ${status}, reason = ${reason}, leaves_on = null, answered_by = ${person},
    answered_at = now() where bundle = ${bundle} and need = ${need}`.execute(transaction)
}

/** Of the lead on a need that has asked to come in: the consent of its owner stays as it was given. */
export async function saveEntry(
  transaction: Database,
  { bundle, need }: Place,
  status: 'joined' | 'refused',
): Promise<void> {
  await sql`update participations set status = ${status} where bundle = ${bundle} and need = ${need}`.execute(
    transaction,
  )
}

export async function saveLeaving(
  transaction: Database,
  { bundle, need }: Place,
  { on, person }: { on: string | null; person: string },
): Promise<void> {
  await sql`update participations set leaves_on = ${on}, answered_by = ${person}, answered_at = now()
    where bundle = ${bundle} and need = ${need}`.execute(transaction)
}

export async function saveLeadChoice(
  transaction: Database,
  {
    bundle,
    organisation,
    choice,
    person,
  }: { bundle: string; organisation: string; choice: string | null; person: string },
): Promise<void> {
  await sql`
    insert into lead_choices (bundle, organisation, choice, chosen_by) values (${bundle}, ${organisation}, ${choice}, ${person})
    on conflict (bundle, organisation) do update set choice = excluded.choice, chosen_by = excluded.chosen_by, chosen_at = now()
  `.execute(transaction)
}

export async function leadChoicesIn(
  transaction: Database,
  bundle: string,
): Promise<{ organisation: string; choice: string | null }[]> {
  const { rows } = await sql<{ organisation: string; choice: string | null }>`
    select heir_of(organisation) as organisation, heir_of(choice) as choice from lead_choices where bundle = ${bundle}`.execute(
    transaction,
  )
  return rows
}
