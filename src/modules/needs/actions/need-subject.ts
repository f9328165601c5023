import type { Walled } from '../../../platform/database/walls.ts'
import { needAsAnswer, type NeedAnswer } from '../schema/api.ts'
import { needById } from '../store/needs.ts'

/** A need as an organisation is told of it: never a draft, not even one's own, and nothing that it may not see. */
export async function needSubject(walled: Walled, id: string): Promise<NeedAnswer | undefined> {
  const need = await needById(walled, id)
  return need && need.status !== 'draft' ? needAsAnswer(need) : undefined
}
