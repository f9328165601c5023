import { Refused } from '../../../kernel/refusal.ts'
import type { Walled } from '../../../platform/database/walls.ts'
import { nameSchema } from '../../people/schema.ts'
import type { Actor } from '../../access/schema.ts'
import { renamePerson } from '../store/accounts.ts'
import { recordDeed } from '../../journal/door.ts'

/** Changes the own name; the journal keeps that it was changed, not the names. */
export async function changeName(walled: Walled, actor: Actor, wish: string): Promise<void> {
  const name = nameSchema.safeParse(wish)
  if (!name.success) throw new Refused('input', [{ code: 'nameMissing', place: 'name' }])
  await renamePerson(walled, actor.person.id, name.data)
  await recordOwnDeed(walled, actor, 'nameChanged')
}

export type OwnDeed =
  | 'nameChanged'
  | 'passwordChanged'
  | 'secondFactorTurnedOn'
  | 'secondFactorTurnedOff'
  | 'backupCodesRenewed'
  | 'sessionsEnded'

/** What people do with their own account is no business of their organisation: the entry belongs to them alone. */
export async function recordOwnDeed(walled: Walled, actor: Actor, action: OwnDeed): Promise<void> {
  const alone = { ...actor, organisation: null, role: null, mandate: null }
  await recordDeed(walled, alone, { action, subjectKind: 'person', subject: actor.person.id })
}
