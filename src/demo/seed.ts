import { sql, type Transaction } from 'kysely'
import type { Database } from '../platform/database/database.ts'
import { curator, mandates, organisations, people, type CastOrganisation } from './cast.ts'

const begin = '2026-01-01'

/** Puts the cast into an installation for demonstration, as often as one likes; what was done with it since stays. */
export async function seedDemo(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await seedOrganisations(transaction, organisations)
    await transaction
      .insertInto('curators')
      .values({ organisation: curator })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('profiles')
      .values(
        organisations.flatMap(({ id, about }) => (about ? [{ organisation: id, about, visibility: 'public' }] : [])),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const fresh = await transaction
      .insertInto('persons')
      .values(
        people.map(({ id, name, operator }) => ({
          id,
          name,
          email: `${name.toLowerCase().replaceAll(' ', '.')}@mittelau.example`,
          email_verified: true,
          operator: operator ?? false,
          invented: true,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const added = new Set(fresh.map((row) => row.id))
    const memberships = people.filter((person) => added.has(person.id))
    if (memberships.length === 0) return
    await transaction
      .insertInto('memberships')
      .values(memberships.map(({ id, organisation, role }) => ({ person: id, organisation, role })))
      .execute()
    const known = await transaction.selectFrom('mandates').select(['representative', 'represented']).execute()
    const missing = mandates.filter(
      (wanted) =>
        !known.some((row) => row.representative === wanted.representative && row.represented === wanted.represented),
    )
    if (missing.length === 0) return
    await transaction
      .insertInto('mandates')
      .values(
        missing.map(({ representative, represented, scope, proposer }) => ({
          representative,
          represented,
          scope,
          valid_from: begin,
          status: 'active',
          proposed_by: proposer,
          decided_at: begin,
        })),
      )
      .execute()
  })
}

/** Those that are not there yet, with their keys. */
export async function seedOrganisations(
  transaction: Transaction<unknown>,
  wanted: readonly CastOrganisation[],
): Promise<void> {
  await sql`
    insert into organisations (id, kind, name, parent, inhabitants, latitude, longitude, source, as_of, invented)
    select id, kind, name, parent, inhabitants, latitude, longitude, 'erfunden', ${begin}, true
    from jsonb_to_recordset(${JSON.stringify(wanted.map(withPlace))}::jsonb) as o
      (id uuid, kind text, name text, parent uuid, inhabitants integer, latitude double precision, longitude double precision)
    on conflict do nothing`.execute(transaction)
  await sql`
    insert into organisation_keys (organisation, kind, key, valid_from)
    select id, 'ags', ags, ${begin} from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as o (id uuid, ags text)
    where ags is not null on conflict do nothing`.execute(transaction)
}

const withPlace = ({ place, ...organisation }: CastOrganisation) => ({
  ...organisation,
  latitude: place?.[0] ?? null,
  longitude: place?.[1] ?? null,
})
