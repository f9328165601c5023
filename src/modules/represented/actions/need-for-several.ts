import type { Database } from '../../../platform/database/database.ts'
import { refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { beginNeed, moveNeed, ownOpenNeeds } from '../../needs/door.ts'
import { needPermissions } from '../../needs/policy.ts'
import { lockReporting } from '../store/represented.ts'
import { inTheNameOf, representedActors } from './represented-actors.ts'

/** For whom an organisation may report needs: itself, and those whom it represents in that. */
export async function reportingFor(database: Database, actor: Actor): Promise<Actor[]> {
  return [actor, ...(await representedActors(database, actor, needPermissions.writeNeed))]
}

export interface Reported {
  organisation: string
  need: string
  /** Whether it was there already, with the same title. */
  isNew: boolean
}

/** One need in the words of one form for several, each its own from then on. Sent twice it is reported once. */
export async function reportForSeveral(
  database: Database,
  actor: Actor,
  { ticked, title, aim }: { ticked: readonly string[]; title: string; aim: string },
): Promise<Reported[]> {
  const wanted = new Set(ticked)
  const owners = (await reportingFor(database, actor)).filter(({ organisation }) => wanted.has(organisation!.id))
  if (owners.length === 0) refuse({ code: 'severalNobody', place: 'ticked' })
  const reported: Reported[] = []
  for (const owner of owners) {
    const need = await inTheNameOf(database, owner, async (transaction) => {
      await lockReporting(transaction, owner.organisation!.id)
      const known = (await ownOpenNeeds(transaction)).find((each) => each.title === title.trim())
      if (known) return { id: known.id, isNew: false }
      const id = await beginNeed(transaction, owner, { title, aim })
      await moveNeed(transaction, owner, { id, to: 'open' })
      return { id, isNew: true }
    })
    reported.push({ organisation: owner.organisation!.name, need: need.id, isNew: need.isNew })
  }
  return reported
}
