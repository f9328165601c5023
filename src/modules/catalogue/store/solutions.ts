import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { anyOf } from '../../../platform/database/uuids.ts'
import type { ListedSolution, Solution, SolutionContent, SolutionStatus } from '../schema.ts'

/** Whose the row `s` is today, as `o`. */
export const keeper = sql`join organisations first on first.id = s.organisation
  join organisations o on o.id = case when first.successor is null then first.id else heir_of(first.id) end`
export const keeperJson = sql`jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation`

const listed = sql`s.id, s.name, s.summary, s.maker, s.field, s.licence, s.operating_models as "operatingModels", s.status, ${keeperJson}`
const whole = sql`${listed}, s.description, s.source_code as "sourceCode", s.website, s.interfaces, s.capabilities, s.version,
  s.created_at as "createdAt", s.published_at as "publishedAt", s.changed_at as "changedAt"`

async function solutionsWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Solution[]> {
  const { rows } = await sql<Solution>`
    select ${whole} from solutions s ${keeper} where ${condition} order by s.created_at desc, s.id`.execute(transaction)
  return rows
}

export const solutionById = async (transaction: Database, id: string): Promise<Solution | undefined> =>
  (await solutionsWhere(transaction, sql`s.id = ${id}`))[0]

/** As far as whoever asks may see them; in no order. */
export const solutionsByIds = (transaction: Database, ids: readonly string[]): Promise<Solution[]> =>
  solutionsWhere(transaction, sql`s.id = ${anyOf(ids)}`)

/** What the organisation acted for keeps, drafts too, by name. */
export async function ownSolutions(transaction: Database): Promise<ListedSolution[]> {
  const { rows } = await sql<ListedSolution>`
    select ${listed} from solutions s ${keeper} where s.organisation in (select my_line())
    order by s.name collate "und-x-icu", s.id`.execute(transaction)
  return rows
}

/** Everything that can be found by anybody. */
export const shownSolutions = (transaction: Database): Promise<Solution[]> =>
  solutionsWhere(transaction, sql`s.status <> 'draft'`)

export async function solutionNamed(transaction: Database, name: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from solutions where lower(name) = lower(${name}) and status <> 'draft' limit 2`.execute(transaction)
  return rows.length === 1 ? rows[0] : undefined
}

/** Until the transaction ends nobody else changes it. */
export async function lockSolution(transaction: Database, id: string): Promise<void> {
  await sql`select id from solutions where id = ${id} for update`.execute(transaction)
}

const rowOf = (content: SolutionContent) => ({
  name: content.name,
  summary: content.summary,
  description: content.description,
  maker: content.maker,
  field: content.field,
  licence: content.licence,
  source_code: content.sourceCode,
  website: content.website,
  operating_models: JSON.stringify(content.operatingModels),
  interfaces: JSON.stringify(content.interfaces),
  capabilities: JSON.stringify(content.capabilities),
})

export async function insertSolution(
  transaction: Database,
  { id, organisation, content }: { id: string; organisation: string; content: SolutionContent },
): Promise<void> {
  const row = Object.entries({ id, organisation, ...rowOf(content) })
  await sql`insert into solutions (${sql.join(row.map(([column]) => sql.ref(column)))})
    values (${sql.join(row.map(([, value]) => sql`${value}`))})`.execute(transaction)
}

/** False where another version than the one that was read has been saved in the meantime. */
export async function saveSolution(
  transaction: Database,
  { id, version, content }: { id: string; version: number; content: SolutionContent },
): Promise<boolean> {
  const set = Object.entries(rowOf(content)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { numAffectedRows } = await sql`
    update solutions set ${sql.join(set)}, version = version + 1 where id = ${id} and version = ${version}`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}

export async function saveSolutionStatus(transaction: Database, id: string, status: SolutionStatus): Promise<void> {
  await sql`update solutions set status = ${status}, published_at = coalesce(published_at, now()), version = version + 1
    where id = ${id}`.execute(transaction)
}

/** Changes whenever something that is kept in memory may have changed, and each day. */
export async function catalogueRevision(transaction: Database): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select concat_ws(' ', (select number from catalogue_revision), current_date) as revision`.execute(transaction)
  return rows[0]!.revision
}
