import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needAsAnswer, type NeedAnswer } from '../schema/api-shapes.ts'
import { needById } from '../store/needs.ts'

/** A need as an organisation is told of it: never a draft, not even one's own, and nothing that it may not see. */
export async function needSubject(transaction: CallerTransaction, id: string): Promise<NeedAnswer | undefined> {
  const need = await needById(transaction, id)
  return need && need.status !== 'draft' ? needAsAnswer(need) : undefined
}
