import type { Context } from 'hono'
import { number } from '../../../kernel/german-numbers.ts'
import type { StartParts } from '../../../module.ts'
import { may } from '../../access/door.ts'
import { capabilityAddresses } from '../addresses.ts'
import { capabilityPermissions } from '../policy.ts'
import { curators } from '../store/curator-rows.ts'

/** For whoever runs the installation: who looks after the common vocabulary. */
export async function runningPart(c: Context): Promise<StartParts> {
  if (!may(c.get('actor'), capabilityPermissions.nameCurators)) return {}
  const count = (await c.get('asCaller')(curators)).length
  const meaning =
    count === 1
      ? 'Organisation pflegt die gemeinsamen Fähigkeiten'
      : 'Organisationen pflegen die gemeinsamen Fähigkeiten'
  return { running: [{ place: 40, value: number(count), meaning, href: capabilityAddresses.curators }] }
}
