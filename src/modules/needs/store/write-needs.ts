import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { backgroundFields, columnOf, shownFields } from '../fields/need-fields.ts'
import type { NeedContent, NeedStatus } from '../schema.ts'

/** A part of what a need says, as a row of its table has it. */
const rowOf = (fields: object, content: NeedContent): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).map((name) => [columnOf(name), content[name as keyof NeedContent]]))
const columnsOf = (fields: object) => Object.keys(fields).map(columnOf)
const listed = (fields: object) => sql.join(columnsOf(fields).map((column) => sql.ref(column)))
/** Each column with the value that it has in the other row. */
const takenFrom = (row: string, fields: object) =>
  sql.join(columnsOf(fields).map((column) => sql`${sql.ref(column)} = ${sql.ref(`${row}.${column}`)}`))

export interface NewNeed {
  id: string
  organisation: string
  content: NeedContent
}

/** Any number at once. */
export async function insertNeeds(
  transaction: Database,
  needs: readonly NewNeed[],
  status: Extract<NeedStatus, 'draft' | 'open'>,
): Promise<void> {
  const rows = needs.map(({ id, organisation, content }) => ({ id, organisation, ...rowOf(shownFields, content) }))
  await sql`
    insert into needs (id, organisation, status, opened_at, ${listed(shownFields)})
    select id, organisation, ${status}, case when ${status} = 'open' then now() end, ${listed(shownFields)}
    from jsonb_populate_recordset(null::needs, ${JSON.stringify(rows)}::jsonb)`.execute(transaction)
  await saveBackgrounds(transaction, needs)
}

/** False where another version than the one that was read has been saved in the meantime. */
export async function saveContent(
  transaction: Database,
  { id, version, content }: { id: string; version: number; content: NeedContent },
): Promise<boolean> {
  const row = JSON.stringify(rowOf(shownFields, content))
  const { numAffectedRows } = await sql`
    update needs set ${takenFrom('said', shownFields)}, version = needs.version + 1
    from jsonb_populate_record(null::needs, ${row}::jsonb) said
    where needs.id = ${id} and needs.version = ${version}`.execute(transaction)
  if (numAffectedRows !== 1n) return false
  await saveBackgrounds(transaction, [{ id, content }])
  return true
}

async function saveBackgrounds(transaction: Database, needs: readonly Omit<NewNeed, 'organisation'>[]): Promise<void> {
  const rows = needs.map(({ id, content }) => ({ need: id, ...rowOf(backgroundFields, content) }))
  await sql`
    insert into need_backgrounds (need, ${listed(backgroundFields)})
    select need, ${listed(backgroundFields)}
    from jsonb_populate_recordset(null::need_backgrounds, ${JSON.stringify(rows)}::jsonb)
    on conflict (need) do update set ${takenFrom('excluded', backgroundFields)}`.execute(transaction)
}

export async function saveStatus(transaction: Database, id: string, status: NeedStatus): Promise<void> {
  await sql`update needs set status = ${status}, version = version + 1,
    opened_at = case when ${status} = 'withdrawn' then opened_at else coalesce(opened_at, now()) end
    where id = ${id}`.execute(transaction)
}

/** Until the transaction ends nobody else changes it. */
export async function lockNeed(transaction: Database, id: string): Promise<void> {
  await sql`select id from needs where id = ${id} for update`.execute(transaction)
}
