import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, ownOrganisation, readInput } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { pricePermissions } from '../policy.ts'
import { quantitySchema } from '../schema.ts'
import { deleteQuantity, saveQuantity } from '../store/quantities.ts'

/** Whether something is different from before. */
export async function keepQuantity(transaction: CallerTransaction, actor: Caller, input: unknown): Promise<boolean> {
  const { id: organisation } = ownOrganisation(actor, pricePermissions.keepQuantities)
  const quantity = readInput(quantitySchema, input, {
    unit: { code: 'quantityUnit' },
    capability: { code: 'quantityUnit' },
    amount: { code: 'quantityAmount' },
    low: { code: 'quantityRange' },
    high: { code: 'quantityRange' },
    asOf: { code: 'quantityDay' },
    source: { code: 'quantitySource' },
  })
  if (!(await saveQuantity(transaction, organisation, quantity))) return false
  const { unit, amount } = quantity
  await recordEntry(transaction, actor, {
    action: 'quantityKept',
    subjectKind: 'quantity',
    subject: organisation,
    after: { unit, amount },
  })
  return true
}

/** Whether there was one. */
export async function removeQuantity(
  transaction: CallerTransaction,
  actor: Caller,
  quantity: { unit: (typeof quantitySchema)['_output']['unit']; capability: string },
): Promise<boolean> {
  demand(actor, pricePermissions.keepQuantities)
  const { id: organisation } = ownOrganisation(actor, pricePermissions.keepQuantities)
  if (!(await deleteQuantity(transaction, quantity))) return false
  await recordEntry(transaction, actor, {
    action: 'quantityRemoved',
    subjectKind: 'quantity',
    subject: organisation,
    before: { unit: quantity.unit },
  })
  return true
}
