import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { anyOf } from '../../../platform/database/uuids.ts'
import type { BundleNews, ChangeStanding, ParticipationStanding } from '../schema.ts'
import { bundlesByIds } from './bundles.ts'

/** So many messages are news, of all bundles together. */
const mostMessages = 200

/** Bundles with what has become of them, as far as whoever asks may see each part of it. */
export async function bundleNews(transaction: Database, ids: readonly string[]): Promise<BundleNews[]> {
  if (ids.length === 0) return []
  const bundles = await bundlesByIds(transaction, ids)
  const participations = await sql<ParticipationStanding & { bundle: string }>`
    select p.bundle, p.need, n.title as "needTitle", p.status, p.leaves_on as "leavesOn", p.answer_by as "askedUntil", p.changed_at as "changedAt",
      jsonb_build_object('id', o.id, 'name', o.name) as organisation, p.organisation in (select my_line()) as "isMine"
    from participations p join organisations o on o.id = heir_of(p.organisation) left join needs n on n.id = p.need
    where p.bundle = ${anyOf(ids)} order by o.name collate "und-x-icu", p.need`.execute(transaction)
  const changes = await sql<ChangeStanding & { bundle: string; other: string | null }>`
    select c.id, c.kind, c.title, c.bundle, c.other, c.status, c.answer_by as "answerBy",
      greatest(c.changed_at, (select max(a.answered_at) from change_answers a where a.change = c.id)) as "changedAt",
      coalesce((select current_organisation()) in (select concerned_by(c.id)), false) and not exists (
        select from change_answers a where a.change = c.id and a.organisation in (select my_line())
      ) as "waitsForMe"
    from bundle_changes c where c.bundle = ${anyOf(ids)} or c.other = ${anyOf(ids)} order by c.created_at, c.id`.execute(
    transaction,
  )
  const messages = await sql<{ bundle: string; at: Date; by: string }>`
    select c.bundle, c.written_at as at, o.name as by from comments c join organisations o on o.id = heir_of(c.organisation)
    where c.bundle = ${anyOf(ids)} order by c.written_at desc limit ${mostMessages}`.execute(transaction)
  const leads = await sql<{ bundle: string; lead: string | null; chosenAt: Date }>`
    select l.bundle, lead_of(l.bundle) as lead, max(l.chosen_at) as "chosenAt" from lead_choices l
    where l.bundle = ${anyOf(ids)} group by l.bundle`.execute(transaction)
  return bundles.map((bundle) => {
    const isHere = (each: { bundle: string; other?: string | null }) =>
      each.bundle === bundle.id || each.other === bundle.id
    const standings = participations.rows.filter(isHere)
    const choice = leads.rows.find(isHere)
    return {
      bundle,
      participations: standings,
      changes: changes.rows.filter(isHere),
      messages: messages.rows.filter(isHere),
      lead: choice && {
        name: standings.find(({ organisation }) => organisation.id === choice.lead)?.organisation.name ?? null,
        chosenAt: choice.chosenAt,
      },
    }
  })
}

/** Bundles to which the organisation acted for was asked or belongs, and those of them that have ended of late. */
export async function ownBundleIds(transaction: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.bundle as id from participations p join bundles b on b.id = p.bundle
    where p.organisation in (select my_line()) and p.status not in ('refused', 'withdrawn', 'left', 'moved')
      and (b.status in ('asking', 'started') or b.ended_at > now() - interval '30 days')`.execute(transaction)
  return rows.map(({ id }) => id)
}
