import { capabilityPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Actor } from '../../access/schema.ts'
import { deleteCurator, insertCurator, mayCurate } from '../store/curator-rows.ts'

/** From now on editors of this organisation look after the vocabulary. False where they do so already. */
export async function nameCurator(
  transaction: CallerTransaction,
  actor: Actor,
  organisation: string,
): Promise<boolean> {
  demand(actor, capabilityPermissions.nameCurators)
  if (!(await mayCurate(transaction, organisation))) refuse({ code: 'curatorChoice', place: 'organisation' })
  if (!(await insertCurator(transaction, organisation))) return false
  await recordEntry(transaction, actor, { action: 'curatorMade', subjectKind: 'organisation', subject: organisation })
  return true
}

/** False where they do not. */
export async function endCurator(transaction: CallerTransaction, actor: Actor, organisation: string): Promise<boolean> {
  demand(actor, capabilityPermissions.nameCurators)
  if (!(await deleteCurator(transaction, organisation))) return false
  await recordEntry(transaction, actor, { action: 'curatorEnded', subjectKind: 'organisation', subject: organisation })
  return true
}
