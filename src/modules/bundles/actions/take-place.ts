import type { Walled } from '../../../platform/database/walls.ts'
import { found } from '../../access/door.ts'
import type { Doer } from '../../access/schema.ts'
import type { Participation } from '../schema.ts'
import type { PlaceWish } from '../schema/api.ts'
import { participationsIn } from '../store/participations.ts'
import { answerQuestion, joinBundle, withdrawRequest } from './answer-question.ts'
import { leaveBundle, stayInBundle } from './leave-bundle.ts'
import { ownPlace, type Place } from './own-place.ts'

/** Brings one's own need to where it is to be in a bundle, as far as the rules lead there; its place afterwards. */
export async function takePlace(
  walled: Walled,
  actor: Doer,
  { wish, ...place }: Place & { wish: PlaceWish },
): Promise<Participation> {
  await stepTo(walled, actor, place, wish)
  return placeIn(walled, place)
}

/** What a need has to do with a bundle; there where whoever asks may see it. */
export const placeIn = async (walled: Walled, { bundle, need }: Place): Promise<Participation> =>
  found((await participationsIn(walled, bundle)).find((each) => each.need === need))

async function stepTo(walled: Walled, actor: Doer, place: Place, wish: PlaceWish): Promise<unknown> {
  switch (wish.status) {
    case 'requested':
      return joinBundle(walled, actor, place)
    case 'withdrawn':
      return withdrawRequest(walled, actor, place)
    case 'left':
      return leaveBundle(walled, actor, { ...place, input: wish })
    case 'joined': {
      const { mine } = await ownPlace(walled, actor, place)
      if (mine?.leavesOn) return stayInBundle(walled, actor, place)
      return answerQuestion(walled, actor, { ...place, input: { answer: 'joined', reason: '' } })
    }
    default:
      return answerQuestion(walled, actor, { ...place, input: { answer: wish.status, reason: wish.reason } })
  }
}
