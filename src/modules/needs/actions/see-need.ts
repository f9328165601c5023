import { journalPermissions } from '../../journal/policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { capabilityNames, serviceNames } from '../../capabilities/door.ts'
import { historyOf } from '../../journal/door.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { commentsOn } from '../../talk/door.ts'
import type { Comment } from '../../talk/schema.ts'
import type { Need } from '../schema.ts'
import { needById } from '../store/needs.ts'

export interface SeenNeed {
  need: Need
  capabilityNames: ReadonlyMap<string, string>
  services: readonly string[]
  comments: readonly Comment[]
  /** Null for whoever may not read the journal of its owner. */
  history: Awaited<ReturnType<typeof historyOf>> | null
}

/** A need with everything that its page shows; undefined where it is hidden or missing. */
export async function seeNeed(
  transaction: CallerTransaction,
  actor: Actor | null,
  id: string,
): Promise<SeenNeed | undefined> {
  const need = await needById(transaction, id)
  if (!need) return undefined
  const isMine = need.organisation.id === actor?.organisation?.id
  const capabilities = need.requirements.flatMap(({ capability }) => capability ?? [])
  const [names, ofCapabilities, comments, history] = await Promise.all([
    serviceNames(transaction, need.services),
    capabilityNames(transaction, capabilities),
    need.status === 'draft' ? [] : commentsOn(transaction, { kind: 'need', id }),
    isMine && may(actor, journalPermissions.seeJournal)
      ? historyOf(transaction, { subjectKind: 'need', subject: id })
      : null,
  ])
  return {
    need,
    capabilityNames: ofCapabilities,
    comments,
    services: need.services.map((key) => names.get(key) ?? key),
    history,
  }
}
