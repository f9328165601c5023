import { Refused } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { nameSchema } from '../../access/schema.ts'
import type { Actor } from '../../access/schema.ts'
import { renamePerson } from '../store/accounts.ts'
import { recordEntry } from '../../journal/door.ts'

/** Changes the own name; the journal keeps that it was changed, not the names. False where it was that already. */
export async function changeName(transaction: CallerTransaction, actor: Actor, typed: string): Promise<boolean> {
  const name = nameSchema.safeParse(typed)
  if (!name.success) throw new Refused('input', [{ code: 'nameMissing', place: 'name' }])
  if (!(await renamePerson(transaction, actor.person.id, name.data))) return false
  await recordOwnEntry(transaction, actor, 'nameChanged')
  return true
}

export type OwnEntry =
  | 'nameChanged'
  | 'passwordChanged'
  | 'secondFactorTurnedOn'
  | 'secondFactorTurnedOff'
  | 'backupCodesRenewed'
  | 'sessionsEnded'

/** What people do with their own account is no business of their organisation: the entry belongs to them alone. */
export async function recordOwnEntry(transaction: CallerTransaction, actor: Actor, action: OwnEntry): Promise<void> {
  const alone = { ...actor, organisation: null, role: null, mandate: null }
  await recordEntry(transaction, alone, { action, subjectKind: 'person', subject: actor.person.id })
}
