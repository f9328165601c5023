import { findTwins, needById, ownOpenNeeds, type FoundTwin } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { Actor } from '../../access/schema.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { TwinFinder } from '../../twins/door.ts'

/** So many are offered to be asked. */
const mostOffered = 20

/** The one from whose page somebody comes is offered without being alike. */
export type OfferedTwin = Omit<FoundTwin, 'grade'> & { grade: FoundTwin['grade'] | null }

export interface Preparation {
  /** The own need; undefined where it has to be chosen first. */
  need: Need | undefined
  /** One's own open needs to choose from. */
  own: readonly Need[]
  /** Open needs of others that could be asked, the likest first. */
  offered: readonly OfferedTwin[]
}

interface Preparing {
  actor: Actor
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
  need: string | undefined
  /** The need of somebody else from whose page one comes. */
  asking: string | undefined
}

/** What the form of a proposal offers. */
export async function prepareProposal(
  twins: TwinFinder,
  { actor, asCaller, need: wanted, asking }: Preparing,
): Promise<Preparation> {
  const { own, other } = await asCaller(async (transaction) => ({
    own: await ownOpenNeeds(transaction),
    other: asking ? await needById(transaction, asking) : undefined,
  }))
  const need = own.find(({ id }) => id === wanted) ?? (own.length === 1 ? own[0] : undefined)
  const found = need ? await findTwins(twins, { actor, asCaller }, need, mostOffered) : []
  const isAskable = ({ status, organisation }: Need) => status === 'open' && organisation.id !== actor.organisation?.id
  const offered = found.filter((twin) => isAskable(twin.need))
  const first = other && isAskable(other) ? [other] : []
  return {
    need,
    own,
    offered: [
      ...first.map(
        (each) => offered.find((twin) => twin.need.id === each.id) ?? { need: each, grade: null, reasons: [] },
      ),
      ...offered.filter((twin) => twin.need.id !== first[0]?.id),
    ],
  }
}
