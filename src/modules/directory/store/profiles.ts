import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Profile, ProfileInput } from '../schema.ts'

/** What an organisation says of itself, as far as whoever asks may see it. */
export async function profileOf(transaction: Database, organisation: string): Promise<Profile | undefined> {
  const { rows } = await sql<Profile>`
    select about, website, contact_email as "contactEmail", visibility, version
    from profiles where organisation = ${organisation}`.execute(transaction)
  return rows[0]
}

/** False where another version than the one that was filled in has been saved in the meantime. */
export async function saveProfileRow(
  transaction: Database,
  organisation: string,
  input: ProfileInput,
): Promise<boolean> {
  const { about, website, contactEmail, visibility, version } = input
  const { numAffectedRows } =
    version === 0
      ? await sql`
        insert into profiles (organisation, about, website, contact_email, visibility)
        values (${organisation}, ${about}, ${website}, ${contactEmail}, ${visibility}) on conflict do nothing`.execute(
          transaction,
        )
      : await sql`
        update profiles set about = ${about}, website = ${website}, contact_email = ${contactEmail},
          visibility = ${visibility}, version = version + 1
        where organisation = ${organisation} and version = ${version}`.execute(transaction)
  return numAffectedRows === 1n
}
