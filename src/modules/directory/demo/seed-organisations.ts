import { sql, type Transaction } from 'kysely'
import { castBeginning, organisations, type CastOrganisation } from '../../../demo/cast.ts'
import { demoMunicipalities } from '../../../demo/municipalities.ts'
import { demoProviders } from '../../../demo/solutions/demo-providers.ts'
import type { Database } from '../../../platform/database/database.ts'

/** Puts the invented organisations into a demonstration; those that are there already stay as they are. */
export async function seedOrganisations(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await insertOrganisations(transaction, [...organisations, ...demoMunicipalities, ...demoProviders])
    await transaction
      .insertInto('profiles')
      .values(
        organisations.flatMap(({ id, about }) => (about ? [{ organisation: id, about, visibility: 'public' }] : [])),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

async function insertOrganisations(
  transaction: Transaction<unknown>,
  wanted: readonly CastOrganisation[],
): Promise<void> {
  await sql`
    insert into organisations (id, kind, name, parent, inhabitants, latitude, longitude, source, as_of, invented)
    select id, kind, name, parent, inhabitants, latitude, longitude, 'erfunden', ${castBeginning}, true
    from jsonb_to_recordset(${JSON.stringify(wanted.map(withPlace))}::jsonb) as o
      (id uuid, kind text, name text, parent uuid, inhabitants integer, latitude double precision, longitude double precision)
    on conflict do nothing`.execute(transaction)
  await sql`
    insert into organisation_keys (organisation, kind, key, valid_from)
    select id, 'ags', ags, ${castBeginning} from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as o (id uuid, ags text)
    where ags is not null on conflict do nothing`.execute(transaction)
}

const withPlace = ({ place, ...organisation }: CastOrganisation) => ({
  ...organisation,
  latitude: place?.[0] ?? null,
  longitude: place?.[1] ?? null,
})
