import { anyOf } from '../../../platform/database/uuids.ts'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Bundle, ParticipationStatus } from '../schema.ts'
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
      where p.status = 'joined' and p.bundle = ${anyOf(ids)}
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

/** The own ones on their way, those that began last first. */
export const ownLivingBundles = (transaction: Database, limit: number): Promise<Bundle[]> =>
  bundlesWhere(
    transaction,
    sql`${living} and exists (
      select from participations p where p.bundle = b.id and p.status = 'joined' and p.organisation in (select my_line()))`,
    { limit },
  )

/** Somebody for whom the organisation acted for acts today. */
export interface RepresentedOrganisation {
  id: string
  name: string
  inhabitants: number | null
  openNeeds: number
  bundles: { id: string; title: string; status: ParticipationStatus }[]
}

/** All of them, with their open needs and their bundles on the way, as far as whoever asks may see these. */
export async function representedWithBundles(transaction: Database): Promise<RepresentedOrganisation[]> {
  const { rows } = await sql<RepresentedOrganisation>`
    select o.id, o.name, o.inhabitants,
      (select count(*) from needs n where n.organisation = o.id and n.status = 'open')::integer as "openNeeds",
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'status', p.status) order by b.created_at desc, b.id)
        from participations p join bundles b on b.id = p.bundle
        where p.organisation = o.id and p.status in ('joined', 'invited', 'requested') and ${living}), '[]') as bundles
    from organisations o where o.id in (
      select m.represented from mandates m where m.representative = (select current_organisation()) and m.status = 'active'
        and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
    ) order by o.name collate "und-x-icu"`.execute(transaction)
  return rows
}
