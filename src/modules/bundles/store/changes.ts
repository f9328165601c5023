import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { BundleChange, ChangeKind } from '../schema.ts'

async function changesWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<BundleChange[]> {
  const { rows } = await sql<BundleChange>`
    select c.id, c.kind, c.title, c.needs, c.status, c.answer_by as "answerBy", c.created_at as "createdAt",
      c.carried_out_at as "carriedOutAt", c.carried_out_for as "carriedOutFor", c.result,
      jsonb_build_object('id', b.id, 'title', b.title) as bundle,
      case when c.other is not null then jsonb_build_object('id', c.other, 'title', coalesce(d.title, '')) end as other,
      jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      coalesce((
        select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('id', w.id, 'name', w.name), 'consents', a.consents)
          order by w.name) from concerned_by(c.id) as k (id) join organisations w on w.id = k.id
        left join change_answers a on a.change = c.id and heir_of(a.organisation) = k.id
      ), '[]') as answers
    from bundle_changes c join bundles b on b.id = c.bundle left join bundles d on d.id = c.other
    join organisations o on o.id = heir_of(c.organisation)
    where ${condition} order by c.created_at desc, c.id`.execute(transaction)
  return rows
}

export const changesOf = (transaction: Database, bundle: string): Promise<BundleChange[]> =>
  changesWhere(transaction, sql`(c.bundle = ${bundle} or c.other = ${bundle} or c.result = ${bundle})`)

export const changeById = async (transaction: Database, id: string): Promise<BundleChange | undefined> =>
  (await changesWhere(transaction, sql`c.id = ${id}`))[0]

/** Changes that wait for something to follow from them. */
export const waitingChanges = (database: Database): Promise<BundleChange[]> =>
  changesWhere(database, sql`c.status in ('proposed', 'undoing')`)

export interface NewChange {
  kind: ChangeKind
  bundle: string
  other: string | null
  title: string
  needs: readonly string[]
  organisation: string
  /** Who proposes it; nobody in particular where a key only writes. */
  person: string | null
  answerBy: string
}

export async function insertChange(transaction: Database, change: NewChange): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into bundle_changes (kind, bundle, other, title, needs, organisation, proposed_by, answer_by)
    values (${change.kind}, ${change.bundle}, ${change.other}, ${change.title}, ${JSON.stringify(change.needs)},
      ${change.organisation}, ${change.person}, ${change.answerBy}) returning id`.execute(transaction)
  return rows[0]!.id
}

export async function saveChangeAnswer(
  transaction: Database,
  {
    change,
    organisation,
    consents,
    person,
  }: { change: string; organisation: string; consents: boolean; person: string },
): Promise<void> {
  await sql`
    insert into change_answers (change, organisation, consents, answered_by)
    values (${change}, ${organisation}, ${consents}, ${person})
    on conflict (change, organisation) do update set consents = excluded.consents, answered_by = excluded.answered_by,
      answered_at = now()`.execute(transaction)
}

export async function saveChangeStatus(
  transaction: Database,
  id: string,
  status: BundleChange['status'],
): Promise<void> {
  await sql`update bundle_changes set status = ${status} where id = ${id}`.execute(transaction)
}

/** Whether anything was done to its bundles after a change had been carried out, as far as one may know of them. */
export async function hasStepsSince(transaction: Database, change: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select from bundle_changes c join bundle_steps s on s.bundle in (c.bundle, c.other, c.result)
      where c.id = ${change} and s.steps > coalesce((c.carried_out_steps ->> s.bundle::text)::bigint, 0)
    ) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Open changes that the organisation acted for has not answered yet. */
export async function changesToMe(transaction: Database): Promise<BundleChange[]> {
  return changesWhere(
    transaction,
    sql`c.status = 'proposed' and c.answer_by >= current_date and (select current_organisation()) in (select concerned_by(c.id))
      and not exists (select from change_answers a where a.change = c.id and a.organisation in (select my_line()))`,
  )
}
