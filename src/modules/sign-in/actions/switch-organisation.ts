import type { Database } from '../../../platform/database/database.ts'
import { standingsOf } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { chooseOrganisation } from '../store/accounts.ts'

/** False where they act for it already; undefined where the person may not. */
export async function switchOrganisation(
  database: Database,
  actor: Actor,
  organisation: string,
): Promise<boolean | undefined> {
  const standings = await standingsOf(database, actor.person.id)
  if (!standings.some((standing) => standing.organisation!.id === organisation)) return undefined
  return chooseOrganisation(database, actor.session, organisation)
}
