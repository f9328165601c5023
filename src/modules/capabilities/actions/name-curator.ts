import { capabilityPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Actor } from '../../access/schema.ts'
import { deleteCurator, insertCurator, mayCurate } from '../store/curator-rows.ts'

/** From now on editors of this organisation look after the vocabulary. */
export async function nameCurator(transaction: CallerTransaction, actor: Actor, organisation: string): Promise<void> {
  demand(actor, capabilityPermissions.nameCurators)
  if (!(await mayCurate(transaction, organisation))) refuse({ code: 'curatorChoice', place: 'organisation' })
  await insertCurator(transaction, organisation)
  await recordEntry(transaction, actor, { action: 'curatorMade', subjectKind: 'organisation', subject: organisation })
}

export async function endCurator(transaction: CallerTransaction, actor: Actor, organisation: string): Promise<void> {
  demand(actor, capabilityPermissions.nameCurators)
  await deleteCurator(transaction, organisation)
  await recordEntry(transaction, actor, { action: 'curatorEnded', subjectKind: 'organisation', subject: organisation })
}
