import type { Context } from 'hono'
import { number } from '../../../kernel/german-numbers.ts'
import type { StartParts } from '../../../module.ts'
import { may } from '../../access/door.ts'
import { directoryAddresses } from '../addresses.ts'
import { directoryPermissions } from '../policy.ts'
import { countWithoutSuccessor } from '../store/merger-rows.ts'

/** For whoever runs the installation: what has vanished and waits for its successor. */
export async function runningPart(c: Context): Promise<StartParts> {
  if (!may(c.get('actor'), directoryPermissions.mergeOrganisations)) return {}
  const count = await c.get('asCaller')(countWithoutSuccessor)
  const meaning =
    count === 1
      ? 'aufgelöste Organisation wartet auf ihren Nachfolger'
      : 'aufgelöste Organisationen warten auf ihren Nachfolger'
  return { running: [{ place: 20, value: number(count), meaning, href: directoryAddresses.mergers }] }
}
