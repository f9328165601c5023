import type { Database } from '../platform/database.ts'
import { mandates, organisations, people } from './cast.ts'

const begin = '2026-01-01'

/** Puts the cast into an installation for demonstration, as often as one likes; what was done with it since stays. */
export async function plantDemo(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('organisations')
      .values(
        organisations.map(({ id, kind, name, parent, inhabitants, place }) => ({
          id,
          kind,
          name,
          parent: parent ?? null,
          inhabitants: inhabitants ?? null,
          latitude: place?.[0] ?? null,
          longitude: place?.[1] ?? null,
          source: 'erfunden',
          as_of: begin,
          invented: true,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('organisation_keys')
      .values(
        organisations.flatMap(({ id, ags }) =>
          ags ? [{ organisation: id, kind: 'ags', key: ags, valid_from: begin }] : [],
        ),
      )
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
