import type { Database } from '../../../platform/database/database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import type { Searcher } from '../../needs/door.ts'
import { standingsOf } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { Follow } from '../schema.ts'
import { followsOf } from '../store/follows.ts'

/** Somebody who is told things without being there. What they may see is decided anew every time, behind the walls. */
export interface Reader {
  follows: readonly Follow[]
  /** Every organisation that they act for today. */
  organisations: readonly NonNullable<Actor['organisation']>[]
  /** Looks for one of these; for any other as somebody who belongs to none. */
  lookFor: (organisation: string | null) => Searcher
}

export async function personAsReader(database: Database, person: string): Promise<Reader> {
  const standings = await standingsOf(database, person)
  const organisations = standings.flatMap(({ organisation }) => organisation ?? [])
  return {
    follows: await followsOf(database, { person, organisation: null }),
    organisations,
    lookFor: (organisation) => ({
      actor: { organisation: organisations.find(({ id }) => id === organisation) ?? null },
      asCaller: (work) => asCaller(database, { person, organisation }, work),
    }),
  }
}

/** An organisation as such, by the key that nobody but this process can read. */
export interface OrganisationToTell {
  organisation: NonNullable<Actor['organisation']>
  readingKey: string
}

export async function organisationAsReader(
  database: Database,
  { organisation, readingKey }: OrganisationToTell,
): Promise<Reader> {
  const caller = { person: null, organisation: organisation.id, token: readingKey }
  return {
    follows: await followsOf(database, { person: null, organisation: organisation.id }),
    organisations: [organisation],
    lookFor: () => ({ actor: { organisation }, asCaller: (work) => asCaller(database, caller, work) }),
  }
}
