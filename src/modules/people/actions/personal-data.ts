import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { deletionFaults } from '../rules/account-deletion.ts'
import type { Actor } from '../../access/schema.ts'
import type { PersonalDataPart } from '../schema.ts'
import {
  deleteMe,
  heldAccount,
  leftWithoutPeople,
  onlyAdministrated,
  ownMemberships,
} from '../store/personal-data-rows.ts'
import { recordEntry } from '../../journal/door.ts'

type Part = PersonalDataPart<Database>
interface Readers {
  behindWalls: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
  database: Database
}

/** Everything that is kept about a person, part by part; without passwords, tokens and secrets. */
export async function personalData(
  parts: readonly Part[],
  { person }: Actor,
  { behindWalls, database }: Readers,
): Promise<Record<string, readonly object[]>> {
  const [beside, behind] = [parts.filter((part) => part.isBesideWalls), parts.filter((part) => !part.isBesideWalls)]
  const rows = new Map([
    ...(await behindWalls((transaction) => readParts(behind, transaction, person.id))),
    ...(await readParts(beside, database, person.id)),
  ])
  return Object.fromEntries(inOrder(parts).map(({ name }) => [name, rows.get(name)!]))
}

async function readParts(parts: readonly Part[], database: Database, person: string) {
  const rows = new Map<string, readonly object[]>()
  for (const { name, read } of parts) rows.set(name, await read(database, person))
  return rows
}

export const inOrder = (parts: readonly Part[]): Part[] => parts.toSorted((a, b) => a.place - b.place)

/** What keeps a person from deleting their account, and what it would leave without people. */
export const consequencesOfDeletion = async (transaction: CallerTransaction) => ({
  blocking: (await onlyAdministrated(transaction)).map(({ name }) => name),
  deserted: (await leftWithoutPeople(transaction)).map(({ name }) => name),
})

/** The person, their sessions, memberships and invitations go; the journal keeps that it happened, once and by id alone. */
export async function deleteAccount(transaction: CallerTransaction, actor: Actor, typed: string): Promise<void> {
  const { id, email } = actor.person
  if (!(await heldAccount(transaction, id))) return
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
