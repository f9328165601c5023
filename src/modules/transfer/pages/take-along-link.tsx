import type { Context } from 'hono'
import { may } from '../../access/door.ts'
import { actorOf } from '../../access/index.ts'
import { transferAddresses } from '../addresses.ts'
import { transferPermissions } from '../policy.ts'

/** Below the journal: the way to take everything along, for those who may. */
export function takeAlongLink(c: Context) {
  const actor = actorOf(c)
  if (!may(actor, transferPermissions.exportOrganisation)) return null
  return (
    <p>
      <a class="kern-link" href={transferAddresses.export}>
        Alles mitnehmen, was {actor.organisation!.name} gehört
      </a>
    </p>
  )
}
