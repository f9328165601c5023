import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { deletionFaults } from '../rules/account-deletion.ts'
import type { Actor } from '../../access/schema.ts'
import {
  deleteMe,
  leftWithoutPeople,
  onlyAdministrated,
  ownMemberships,
  ownRows,
  signInRows,
} from '../store/personal-data-rows.ts'
import { recordEntry } from '../../journal/door.ts'

type Parts = Record<string, readonly object[]>

/** What is kept about a person, and beside it how they sign in; without passwords, tokens and secrets. */
export const personalData = (transaction: CallerTransaction, { person }: Actor): Promise<Parts> =>
  ownRows(transaction, person.id)
export const signInData = (database: Database, { person }: Actor): Promise<Parts> => signInRows(database, person.id)

/** What keeps a person from deleting their account, and what it would leave without people. */
export const consequencesOfDeletion = async (transaction: CallerTransaction) => ({
  blocking: (await onlyAdministrated(transaction)).map(({ name }) => name),
  deserted: (await leftWithoutPeople(transaction)).map(({ name }) => name),
})

/** The person, their sessions, memberships and invitations go; the journal keeps that it happened, by id alone. */
export async function deleteAccount(transaction: CallerTransaction, actor: Actor, typed: string): Promise<void> {
  const { id, email } = actor.person
  const faults = deletionFaults({ typed, email, onlyAdministrated: await onlyAdministrated(transaction) })
  if (faults.length > 0) throw new Refused('input', faults)
  const memberships = await ownMemberships(transaction, id)
  const entry = { action: 'accountDeleted', subjectKind: 'person', subject: id }
  const alone = { ...actor, organisation: null, role: null, mandate: null }
  if (memberships.length === 0) await recordEntry(transaction, alone, entry)
  for (const { organisation, role } of memberships) {
    const as = { ...alone, organisation: { id: organisation, name: '', kind: 'municipality' as const } }
    await recordEntry(transaction, as, { ...entry, before: { role } })
  }
  await deleteMe(transaction)
}
