import { anyOf } from '../../../platform/database/uuids.ts'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Bundle, ChangeKind, Participation } from '../schema.ts'

interface Named {
  id: string
  name: string
}
export interface StandingBundle extends Pick<Bundle, 'id' | 'status' | 'answerBy' | 'quorum' | 'participants'> {
  /** The day of the last step in it, as far as whoever asks may see one. */
  since: string
  lead: string | null
  gatekeeper: string | null
  participations: readonly (Pick<Participation, 'need' | 'status' | 'askedUntil'> & {
    organisation: Named
    hasChosen: boolean
  })[]
  /** Splits and mergers on which somebody has not answered. */
  changes: readonly { kind: ChangeKind; answerBy: string; silent: readonly Named[] }[]
}

/** What there is to say of how far these bundles are, in one go. */
export async function standingBundles(transaction: Database, ids: readonly string[]): Promise<StandingBundle[]> {
  const { rows } = await sql<StandingBundle>`
    select b.id, b.status, b.answer_by as "answerBy", b.quorum, participants_in(b.id) as participants,
      lead_of(b.id) as lead, gatekeeper_of(b.id) as gatekeeper, p.list as participations,
      greatest(b.created_at, b.started_at, p.last, c.last)::date::text as since, coalesce(c.list, '[]') as changes
    from bundles b
    cross join lateral (
      select max(p.changed_at) as last, coalesce(jsonb_agg(jsonb_build_object(
        'need', p.need, 'status', p.status, 'askedUntil', p.answer_by, 'organisation', jsonb_build_object('id', o.id, 'name', o.name),
        'hasChosen', exists (
          select from lead_choices l where l.bundle = b.id and heir_of(l.organisation) = o.id and l.choice is not null
        )) order by o.name collate "und-x-icu", p.need), '[]') as list
      from participations p join organisations o on o.id = heir_of(p.organisation) where p.bundle = b.id
    ) p
    cross join lateral (
      select max(c.created_at) as last, jsonb_agg(jsonb_build_object('kind', c.kind, 'answerBy', c.answer_by, 'silent', (
        select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name), '[]')
        from concerned_by(c.id) as k (id) join organisations w on w.id = k.id
        where not exists (select from change_answers a where a.change = c.id and heir_of(a.organisation) = k.id)
      )) order by c.answer_by, c.id) as list
      from bundle_changes c where c.status = 'proposed' and c.answer_by >= current_date and (c.bundle = b.id or c.other = b.id)
    ) c
    where b.id = ${anyOf(ids)}`.execute(transaction)
  return rows
}
