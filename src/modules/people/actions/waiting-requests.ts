import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { peopleAddresses } from '../addresses.ts'
import { peoplePermissions } from '../policy.ts'
import { requestsTo, requestsToFirst } from '../store/join-request-rows.ts'

/** Who wants to join the organisation that is acted for; for those who run this installation, who wants to be the first in one. */
export async function waitingRequests(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  const own = actor.organisation?.id
  const requests = own && may(actor, peoplePermissions.managePeople) ? await requestsTo(transaction, own) : []
  const first = may(actor, peoplePermissions.decideFirstAdministrator) ? await requestsToFirst(transaction) : []
  return [
    ...requests.map(({ id, person, organisation }) => ({
      place: 10,
      text: `${person.name} möchte für ${organisation.name} arbeiten`,
      href: peopleAddresses.joinRequest(id),
    })),
    ...first.map(({ id, person, organisation }) => ({
      place: 30,
      text: `${person.name} möchte ${organisation.name} als erste Person verwalten`,
      href: peopleAddresses.firstAdministrator(id),
    })),
  ]
}
