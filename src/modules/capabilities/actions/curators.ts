import type { Walled } from '../../../platform/database/walls.ts'
import { demand, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Actor } from '../../access/schema.ts'
import { deleteCurator, insertCurator, mayCurate } from '../store/curators.ts'

/** From now on editors of this organisation look after the vocabulary. */
export async function nameCurator(walled: Walled, actor: Actor, organisation: string): Promise<void> {
  demand(actor, 'nameCurators')
  if (!(await mayCurate(walled, organisation))) refuse({ code: 'curatorChoice', place: 'organisation' })
  await insertCurator(walled, organisation)
  await recordDeed(walled, actor, { action: 'curatorMade', subjectKind: 'organisation', subject: organisation })
}

export async function endCurator(walled: Walled, actor: Actor, organisation: string): Promise<void> {
  demand(actor, 'nameCurators')
  await deleteCurator(walled, organisation)
  await recordDeed(walled, actor, { action: 'curatorEnded', subjectKind: 'organisation', subject: organisation })
}
