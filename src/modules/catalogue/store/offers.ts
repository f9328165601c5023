import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { anyOf } from '../../../platform/database/uuids.ts'
import type { Audience, Offer, OfferStatus, OfferTerms, OfferVersion } from '../schema.ts'
import { keeper, keeperJson } from './solutions.ts'

async function offersWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select s.id, s.status, s.audience, s.number, jsonb_build_object('id', n.id, 'name', n.name) as solution, ${keeperJson},
      v.terms, v.published_at as "publishedAt"
    from offers s join solutions n on n.id = s.solution ${keeper}
    left join offer_versions v on v.offer = s.id and v.number = s.number
    where ${condition} order by s.id`.execute(transaction)
  return rows
}

export const offerById = async (transaction: Database, id: string): Promise<Offer | undefined> =>
  (await offersWhere(transaction, sql`s.id = ${id}`))[0]

/** Published, as far as whoever asks may see them; also those that are not valid today. */
export async function publishedOffersOf(
  transaction: Database,
  solutions: readonly string[],
): Promise<Map<string, Offer[]>> {
  const rows = await offersWhere(transaction, sql`s.status = 'published' and s.solution = ${anyOf(solutions)}`)
  return Map.groupBy(rows, ({ solution }) => solution.id)
}

/** Whatever the organisation acted for has begun, by the name of the solution. */
export const ownOffers = async (transaction: Database): Promise<Offer[]> =>
  (await offersWhere(transaction, sql`s.organisation in (select my_line())`)).toSorted((one, other) =>
    one.solution.name.localeCompare(other.solution.name, 'de'),
  )

export async function versionsOfOffer(transaction: Database, offer: string): Promise<OfferVersion[]> {
  const { rows } = await sql<OfferVersion>`
    select number, published_at as "publishedAt", terms from offer_versions where offer = ${offer} order by number desc`.execute(
    transaction,
  )
  return rows
}

/** What is being written; undefined where nothing is, or whoever asks does not write it. */
export async function unpublishedTerms(transaction: Database, offer: string): Promise<OfferTerms | undefined> {
  const { rows } = await sql<{ terms: OfferTerms }>`
    select terms from unpublished_offers where offer = ${offer}`.execute(transaction)
  return rows[0]?.terms
}

export async function recipientsOf(transaction: Database, offer: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from offer_recipients r join organisations o on o.id = r.organisation where r.offer = ${offer}
    order by o.name collate "und-x-icu", o.id`.execute(transaction)
  return rows
}

export async function lockOffer(transaction: Database, id: string): Promise<void> {
  await sql`select id from offers where id = ${id} for update`.execute(transaction)
}

export async function insertOffer(
  transaction: Database,
  { id, solution, organisation, terms }: { id: string; solution: string; organisation: string; terms: OfferTerms },
): Promise<void> {
  await sql`insert into offers (id, solution, organisation) values (${id}, ${solution}, ${organisation})`.execute(
    transaction,
  )
  await saveUnpublished(transaction, id, terms)
}

export async function saveUnpublished(transaction: Database, offer: string, terms: OfferTerms): Promise<void> {
  await sql`insert into unpublished_offers (offer, terms) values (${offer}, ${JSON.stringify(terms)})
    on conflict (offer) do update set terms = excluded.terms`.execute(transaction)
}

export async function deleteUnpublished(transaction: Database, offer: string): Promise<void> {
  await sql`delete from unpublished_offers where offer = ${offer}`.execute(transaction)
}

export async function saveAudience(transaction: Database, offer: string, { audience, named }: Audience): Promise<void> {
  await sql`update offers set audience = ${audience} where id = ${offer}`.execute(transaction)
  await sql`delete from offer_recipients where offer = ${offer}`.execute(transaction)
  for (const organisation of named)
    await sql`insert into offer_recipients (offer, organisation) values (${offer}, ${organisation})`.execute(
      transaction,
    )
}

/** What was written becomes the next version. */
export async function publishTerms(
  transaction: Database,
  { offer, number, terms }: { offer: string; number: number; terms: OfferTerms },
): Promise<void> {
  await sql`update offers set status = 'published', number = ${number} where id = ${offer}`.execute(transaction)
  await sql`insert into offer_versions (offer, number, terms) values (${offer}, ${number}, ${JSON.stringify(terms)})`.execute(
    transaction,
  )
  await deleteUnpublished(transaction, offer)
}

export async function saveOfferStatus(transaction: Database, id: string, status: OfferStatus): Promise<void> {
  await sql`update offers set status = ${status} where id = ${id}`.execute(transaction)
}
