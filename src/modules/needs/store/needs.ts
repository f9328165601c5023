import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Need, NeedContent, NeedStatus } from '../schema.ts'

const columns = sql`n.id, n.status, n.title, n.aim, n.field, n.services, n.requirements, n.cases, n.workplaces, n.deadline,
  n.operating_models as "operatingModels", n.visibility, n.version, n.created_at as "createdAt",
  n.opened_at as "openedAt", n.changed_at as "changedAt",
  jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'inhabitants', o.inhabitants) as organisation,
  case when b.id is not null then jsonb_build_object('id', b.id, 'title', b.title) end as bundle,
  case when h.need is not null then jsonb_build_object('usedToday', h.used_today, 'contractUntil', h.contract_until,
    'budgetFrom', h.budget_from, 'budgetTo', h.budget_to) end as background`

/** As one array, so that the index finds them before the walls are asked row by row. */
export const uuids = (ids: readonly string[]) => sql`cast(${`{${ids.join(',')}}`} as uuid[])`

/** Whose the need `n` is today, as `o`. Few organisations have a successor; only of those it is looked for. */
export const owner = sql`join organisations first on first.id = n.organisation
    join organisations o on o.id = case when first.successor is null then first.id else heir_of(first.id) end`

/** Those that fit the condition on `n`, as far as whoever asks may see them. */
export async function needsWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select ${columns} from needs n ${owner}
    left join bundle_titles b on b.id = n.bundle left join need_backgrounds h on h.need = n.id
    where ${condition} order by n.opened_at desc nulls first, n.created_at desc, n.id`.execute(transaction)
  return rows
}

export const needById = async (transaction: Database, id: string): Promise<Need | undefined> =>
  (await needsWhere(transaction, sql`n.id = ${id}`))[0]

/** Those with these ids, as far as they may be seen; in no order. */
export const needsByIds = (transaction: Database, ids: readonly string[]): Promise<Need[]> =>
  needsWhere(transaction, sql`n.id = any(${uuids(ids)})`)

/** The bundles that one has joined. */
export async function myBundles(transaction: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from my_bundles() as mine (id)`.execute(transaction)
  return rows.map(({ id }) => id)
}

/** Those that have joined a bundle. */
export const needsInBundle = (transaction: Database, bundle: string): Promise<Need[]> =>
  needsWhere(transaction, sql`n.bundle = ${bundle}`)

export const ownOpenNeeds = (transaction: Database): Promise<Need[]> =>
  needsWhere(transaction, sql`n.status = 'open' and n.organisation in (select my_line())`)

/** Until the transaction ends nobody else changes it. */
export async function lockNeed(transaction: Database, id: string): Promise<void> {
  await sql`select id from needs where id = ${id} for update`.execute(transaction)
}

export async function insertNeed(transaction: Database, organisation: string, content: NeedContent): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs (organisation, title, aim, field, services, requirements, cases, workplaces, deadline,
      operating_models, visibility)
    values (${organisation}, ${content.title}, ${content.aim}, ${content.field}, ${JSON.stringify(content.services)},
      ${JSON.stringify(content.requirements)}, ${content.cases}, ${content.workplaces}, ${content.deadline},
      ${JSON.stringify(content.operatingModels)}, ${content.visibility}) returning id`.execute(transaction)
  await saveBackground(transaction, rows[0]!.id, content)
  return rows[0]!.id
}

/** False where another version than the one that was read has been saved in the meantime. */
export async function saveContent(
  transaction: Database,
  { id, version, content }: { id: string; version: number; content: NeedContent },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update needs set title = ${content.title}, aim = ${content.aim}, field = ${content.field},
      services = ${JSON.stringify(content.services)}, requirements = ${JSON.stringify(content.requirements)},
      cases = ${content.cases}, workplaces = ${content.workplaces}, deadline = ${content.deadline},
      operating_models = ${JSON.stringify(content.operatingModels)}, visibility = ${content.visibility},
      version = version + 1
    where id = ${id} and version = ${version}`.execute(transaction)
  if (numAffectedRows !== 1n) return false
  await saveBackground(transaction, id, content)
  return true
}

async function saveBackground(transaction: Database, need: string, content: NeedContent): Promise<void> {
  const { usedToday, contractUntil, budgetFrom, budgetTo } = content
  await sql`
    insert into need_backgrounds (need, used_today, contract_until, budget_from, budget_to)
    values (${need}, ${usedToday}, ${contractUntil}, ${budgetFrom}, ${budgetTo})
    on conflict (need) do update set used_today = excluded.used_today, contract_until = excluded.contract_until,
      budget_from = excluded.budget_from, budget_to = excluded.budget_to`.execute(transaction)
}

export async function saveStatus(transaction: Database, id: string, status: NeedStatus): Promise<void> {
  await sql`update needs set status = ${status}, version = version + 1,
    opened_at = case when ${status} = 'withdrawn' then opened_at else coalesce(opened_at, now()) end
    where id = ${id}`.execute(transaction)
}
