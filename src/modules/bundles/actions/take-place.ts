import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import type { Participation } from '../schema.ts'
import { participationsIn } from '../store/participations.ts'
import { answerQuestion, joinBundle, withdrawRequest } from './answer-question.ts'
import { leaveBundle, stayInBundle } from './leave-bundle.ts'
import { ownPlace, type Place } from './own-place.ts'

/** Where one's own need is to be in a bundle, as a page or a program says it; what is no such place is refused. */
export interface WantedPlace {
  status: string
  reason?: string | undefined
  leavesOn?: string | undefined
}

/** Brings one's own need to where it is to be in a bundle, as far as the rules lead there; its place afterwards, and whether it is another one. */
export async function takePlace(
  transaction: CallerTransaction,
  actor: Caller,
  { wanted, ...place }: Place & { wanted: WantedPlace },
): Promise<{ mine: Participation; isNew: boolean }> {
  const isNew = (await stepTo(transaction, actor, place, wanted)) !== false
  return { mine: await placeIn(transaction, place), isNew }
}

/** What a need has to do with a bundle; there where whoever asks may see it. */
export const placeIn = async (transaction: CallerTransaction, { bundle, need }: Place): Promise<Participation> =>
  found((await participationsIn(transaction, bundle)).find((each) => each.need === need))

async function stepTo(
  transaction: CallerTransaction,
  actor: Caller,
  place: Place,
  { status, reason = '', leavesOn }: WantedPlace,
): Promise<unknown> {
  switch (status) {
    case 'requested':
      return joinBundle(transaction, actor, place)
    case 'withdrawn':
      return withdrawRequest(transaction, actor, place)
    case 'left':
      return leaveBundle(transaction, actor, { ...place, input: { leavesOn } })
    case 'joined': {
      const { mine } = await ownPlace(transaction, actor, place)
      if (mine?.leavesOn) return stayInBundle(transaction, actor, place)
      return answerQuestion(transaction, actor, { ...place, input: { answer: 'joined', reason: '' } })
    }
    default:
      return answerQuestion(transaction, actor, { ...place, input: { answer: status, reason } })
  }
}
