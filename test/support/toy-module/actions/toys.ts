import type { CallerTransaction } from '../../../../src/platform/database/as-caller.ts'
import type { Database } from '../../../../src/platform/database/database.ts'
import { may, ownOrganisation, readInput } from '../../../../src/modules/access/door.ts'
import type { Actor, Task } from '../../../../src/modules/access/schema.ts'
import { recordEntry } from '../../../../src/modules/journal/door.ts'
import { toyAddresses } from '../addresses.ts'
import { toyPermissions } from '../policy.ts'
import { toySchema, type Toy } from '../schema.ts'
import { countOfToys, insertToy, ownToys } from '../store/toys.ts'

export const readToys = (transaction: CallerTransaction): Promise<Toy[]> => ownToys(transaction)

export const countToys = (database: Database): Promise<number> => countOfToys(database)

export async function addToy(transaction: CallerTransaction, actor: Actor, input: unknown): Promise<void> {
  const organisation = ownOrganisation(actor, toyPermissions.addToy).id
  const { name } = readInput(toySchema, input, { name: { code: 'toyNameless' } })
  const subject = await insertToy(transaction, organisation, name)
  await recordEntry(transaction, actor, { action: 'toyAdded', subjectKind: 'toy', subject })
}

/** What nobody has decided about. */
export async function waitingToys(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  if (!may(actor, toyPermissions.decideToy)) return []
  return (await ownToys(transaction))
    .filter(({ kept }) => kept === null)
    .map(({ name }) => ({ place: 40, text: `Soll „${name}“ bleiben?`, href: toyAddresses.toy }))
}
