import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { ListedNeed } from '../schema.ts'
import { conditionsOf, listedColumns, listedJoins, type NeedFilter } from './need-list.ts'

/** Where a page ends: what comes after it does not move when something new comes in. */
export interface PageEnd {
  openedAt: string
  id: string
}

/** What has never been opened stands first: its end is at infinity. */
const behind = ({ openedAt, id }: PageEnd) =>
  openedAt === 'infinity'
    ? sql`(n.opened_at is not null or n.id > ${id}::uuid)`
    : sql`n.opened_at <= ${openedAt}::timestamptz and (n.opened_at < ${openedAt}::timestamptz or n.id > ${id}::uuid)`

/** The needs after the end of a page, the newest first, and where this page ends; null where it is the last. */
export async function needsAfter(
  transaction: Database,
  filter: NeedFilter,
  { after, limit }: { after: PageEnd | undefined; limit: number },
): Promise<{ needs: ListedNeed[]; end: PageEnd | null }> {
  const { rows } = await sql<ListedNeed & { end: string }>`
    with page as (
      select n.id, n.opened_at from needs n where ${conditionsOf(filter)} and ${after ? behind(after) : sql`true`}
      order by n.opened_at desc nulls first, n.id limit ${limit + 1}
    )
    select ${listedColumns}, coalesce(page.opened_at, 'infinity')::text as "end" from page ${listedJoins}
    order by page.opened_at desc nulls first, page.id`.execute(transaction)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    needs: page.map(({ end: _, ...need }) => need),
    end: rows.length > limit && last ? { openedAt: last.end, id: last.id } : null,
  }
}
