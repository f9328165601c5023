import { asCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { may, standingsOf } from '../../access/door.ts'
import type { Actor, Permission } from '../../access/schema.ts'

/** The same person for each organisation that theirs represents, as far as the mandates let them do this. */
export async function representedActors(database: Database, actor: Actor, permission: Permission): Promise<Actor[]> {
  const standings = await standingsOf(database, actor.person.id)
  return standings
    .filter(({ mandate }) => mandate?.representative.id === actor.organisation?.id)
    .map((standing) => ({ ...actor, ...standing }))
    .filter((each) => may(each, permission))
    .toSorted((one, other) => one.organisation!.name.localeCompare(other.organisation!.name, 'de'))
}

/** A transaction behind the walls of the one who is represented. */
export const inTheNameOf = <T>(
  database: Database,
  actor: Actor,
  work: (transaction: CallerTransaction) => Promise<T>,
): Promise<T> => asCaller(database, { person: actor.person.id, organisation: actor.organisation!.id }, work)
