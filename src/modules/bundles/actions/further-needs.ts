import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { findTwins, needById, type FoundTwin } from '../../needs/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { TwinFinder } from '../../twins/door.ts'
import { mostQuestions } from '../schema.ts'
import { bundleById, leadsIn, today } from '../store/bundles.ts'
import { needsAskedLater, participationsIn } from '../store/participations.ts'
import { isAskable, mayInviteTo, type Inviting } from './invite-needs.ts'

/** What decides who may be asked into a bundle, and by whom; undefined where it is hidden. */
export async function invitingTo(transaction: CallerTransaction, id: string): Promise<Inviting | undefined> {
  const [bundle, participations, leads, day, askedEnough] = await Promise.all([
    bundleById(transaction, id),
    participationsIn(transaction, id),
    leadsIn(transaction, id),
    today(transaction),
    needsAskedLater(transaction, id, mostQuestions),
  ])
  return bundle && { bundle, participations, ...leads, day, askedEnough }
}

/** So many are offered to be asked. */
const mostOffered = 20

export interface Further extends Inviting {
  /** Open needs of others like one's own in the bundle, the likest first. */
  offered: readonly FoundTwin[]
}

/** What the form for asking further ones offers; undefined where the bundle is hidden or one may not ask. */
export async function furtherNeeds(
  twins: TwinFinder,
  {
    actor,
    asCaller,
    bundle: id,
  }: {
    actor: Actor
    asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
    bundle: string
  },
): Promise<Further | undefined> {
  const here = await asCaller(async (transaction) => {
    const inviting = await invitingTo(transaction, id)
    const mine = inviting?.participations.find(({ organisation }) => organisation.id === actor.organisation?.id)
    return inviting && { ...inviting, own: mine && (await needById(transaction, mine.need)) }
  })
  if (!here || !mayInviteTo(here, actor)) return undefined
  const alike = here.own ? await findTwins(twins, { actor, asCaller }, here.own, mostOffered) : []
  return { ...here, offered: alike.filter(({ need }) => isAskable(need, here)) }
}
