import type { Database } from '../../../platform/database.ts'
import { behindWalls } from '../../../platform/walls.ts'
import type { Searcher } from '../../needs/door.ts'
import { listedOrganisation } from '../../organisations/door.ts'

/** Looks as this person for this organisation; what they may see there is decided anew every time, behind the walls. */
export async function lookAs(
  database: Database,
  { person, organisation }: { person: string; organisation: string | null },
): Promise<Searcher> {
  const listed = organisation === null ? undefined : await listedOrganisation(database, organisation)
  return {
    actor: { organisation: listed ? { id: listed.id, name: listed.name, kind: listed.kind } : null },
    wall: (work) => behindWalls(database, { person, organisation }, work),
  }
}
