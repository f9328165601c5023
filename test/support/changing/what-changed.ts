import { sql } from 'kysely'
import type { Database } from '../../../src/platform/database/database.ts'

/** What happens beside what somebody wants: when it was, how often somebody tried, and what is counted of the journal. */
const beside = new Set(['journal', 'migrations', 'rate_limits', 'bundle_steps', 'later_questions', 'api_answers'])
const apart = new Set(['version', 'last_used_on'])

/** Who is signed in, and since when. */
const sessions = new Set(['sessions', 'accounts', 'persons'])

/**
 * All that is stored, without what the journal says: the same text where nothing has changed. Days, times and versions count where they
 * are asked for.
 */
export async function whatIsStored(database: Database, { withMoments = false } = {}): Promise<() => Promise<string>> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' order by table_name, ordinal_position`.execute(database)
  const isSaid = ({ table, column, type }: (typeof rows)[number]) =>
    (withMoments && !sessions.has(table)) || (!type.startsWith('timestamp') && !apart.has(column))
  const tables = [...Map.groupBy(rows, ({ table }) => table)].filter(([table]) => !beside.has(table))
  const prints = tables.map(([table, columns]) => {
    const said = columns.filter(isSaid).map(({ column }) => `"${column}"::text`)
    return `select '${table}' as name, coalesce(md5(string_agg(row::text, '' order by row::text)), '') as print
      from (select array[${said.join(', ')}] as row from "${table}") as said`
  })
  const query = sql.raw<{ name: string; print: string }>(`${prints.join(' union all ')} order by name`)
  return async () => JSON.stringify((await query.execute(database)).rows)
}

/** What is counted up: entries of the journal, versions, mails. */
export async function countedUp(database: Database): Promise<{ entries: number; versions: number }> {
  const { rows } = await sql<{ entries: number; versions: number }>`select
    (select count(*) from journal)::int as entries,
    ((select coalesce(sum(version), 0) from needs) + (select coalesce(sum(version), 0) from profiles)
      + (select coalesce(sum(version), 0) from webhooks) + (select coalesce(sum(version), 0) from offer_drafts))::int as versions`.execute(
    database,
  )
  return rows[0]!
}
