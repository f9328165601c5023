import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Bundle } from '../schema.ts'
import { bundlesWhere } from './bundles.ts'

const living = sql`b.status in ('asking', 'started')`

export interface BundlesCounted {
  bundles: number
  organisations: number
  inhabitants: number
}

/** The bundles that are on their way, who goes in them and how many people live there, as far as whoever asks may see it. */
export async function livingBundlesCounted(transaction: Database): Promise<BundlesCounted> {
  const { rows } = await sql<BundlesCounted>`
    with living as materialized (select b.id from bundles b where ${living}),
    members as materialized (
      select distinct o.id, o.inhabitants from participations p join living on living.id = p.bundle
      join organisations first on first.id = p.organisation
      join organisations o on o.id = case when first.successor is null then first.id else heir_of(first.id) end
      where p.status = 'joined'
    )
    select (select count(*) from living)::integer as bundles, (select count(*) from members)::integer as organisations,
      (select coalesce(sum(inhabitants), 0) from members)::integer as inhabitants`.execute(transaction)
  return rows[0]!
}

/** By bundle, how many people live where it is going on, as far as whoever asks may see who takes part. */
export async function inhabitantsIn(transaction: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ bundle: string; inhabitants: number }>`
    select bundle, sum(inhabitants)::integer as inhabitants from (
      select distinct p.bundle, o.id, o.inhabitants from participations p join organisations o on o.id = heir_of(p.organisation)
      where p.status = 'joined' and p.bundle = any(cast(${`{${ids.join(',')}}`} as uuid[]))
    ) members where inhabitants is not null group by bundle`.execute(transaction)
  return new Map(rows.map(({ bundle, inhabitants }) => [bundle, inhabitants]))
}

/** Those in which most take part. */
export const largestBundles = (transaction: Database, limit: number): Promise<Bundle[]> =>
  bundlesWhere(transaction, living, { limit, order: sql`participants_in(b.id) desc, b.created_at desc, b.id` })

/** Those on their way in which this organisation takes part, as far as whoever asks may see it. */
export const bundlesWith = (transaction: Database, organisation: string): Promise<Bundle[]> =>
  bundlesWhere(
    transaction,
    sql`${living} and exists (
      select from participations p where p.bundle = b.id and p.status = 'joined' and heir_of(p.organisation) = ${organisation})`,
  )
