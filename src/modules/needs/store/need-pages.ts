import { sql, type Kysely } from 'kysely'
import type { ListedNeed } from '../schema.ts'
import { conditionsOf, listedColumns, listedJoins, type NeedWish } from './need-list.ts'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>

/** Where a page ends: what comes after it does not move when something new comes in. */
export interface PageEnd {
  openedAt: string
  id: string
}

/** The needs after the end of a page, the newest first, and where this page ends; null where it is the last. */
export async function needsAfter(
  walled: Database,
  wish: NeedWish,
  { after, limit }: { after: PageEnd | undefined; limit: number },
): Promise<{ needs: ListedNeed[]; end: PageEnd | null }> {
  const opened = sql`coalesce(n.opened_at, 'infinity')`
  const { rows } = await sql<ListedNeed & { end: string }>`
    with page as (
      select n.id, ${opened} as opened from needs n where ${conditionsOf(wish)}
        and ${after ? sql`(${opened}, n.id) < (${after.openedAt}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by opened desc, n.id desc limit ${limit + 1}
    )
    select ${listedColumns}, page.opened::text as "end" from page ${listedJoins}
    order by page.opened desc, page.id desc`.execute(walled)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    needs: page.map(({ end: _, ...need }) => need),
    end: rows.length > limit && last ? { openedAt: last.end, id: last.id } : null,
  }
}
