import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { signInAddresses } from '../addresses.ts'
import { signInPermissions } from '../policy.ts'
import { unapprovedProviders } from '../store/identity-providers.ts'

/** For those who run this installation: identity providers that nobody has approved yet. */
export async function waitingProviders(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  if (!may(actor, signInPermissions.approveIdentityProviders)) return []
  return (await unapprovedProviders(transaction)).map(({ domain, organisationName }) => ({
    place: 40,
    text: `Der Anmeldedienst für ${domain} (${organisationName}) wartet auf Freigabe`,
    href: signInAddresses.approveProviders,
  }))
}
