import type { Context } from 'hono'
import { number } from '../../../kernel/german-numbers.ts'
import type { StartParts } from '../../../module.ts'
import { may } from '../../access/door.ts'
import { signInAddresses } from '../addresses.ts'
import { signInPermissions } from '../policy.ts'
import { unapprovedProviders } from '../store/identity-providers.ts'

/** For whoever runs the installation: identity providers that nobody has approved yet. */
export async function runningPart(c: Context): Promise<StartParts> {
  if (!may(c.get('actor'), signInPermissions.approveIdentityProviders)) return {}
  const count = (await c.get('asCaller')(unapprovedProviders)).length
  const meaning = count === 1 ? 'Anmeldedienst wartet auf Freigabe' : 'Anmeldedienste warten auf Freigabe'
  return { running: [{ place: 30, value: number(count), meaning, href: signInAddresses.approveProviders }] }
}
