import { needPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { ownOrganisation, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntries } from '../../journal/door.ts'
import { isReady } from '../rules/ready-drafts.ts'
import type { Draft } from '../schema.ts'
import { lockedDrafts, ownDrafts, saveOpened } from '../store/drafts.ts'

/** What the organisation has begun and nobody else sees yet. */
export async function waitingDrafts(transaction: CallerTransaction, actor: Caller, moment?: number) {
  ownOrganisation(actor, needPermissions.writeNeed)
  return ownDrafts(transaction, moment)
}

export interface Published {
  published: number
  /** Drafts that stay as they are, because they are not ready. */
  refused: readonly Draft[]
  /** So many are no drafts any more: somebody was faster. */
  gone: number
}

/** Each of these that is a draft and ready becomes an open need; the others stay, and are told. */
export async function publishDrafts(
  transaction: CallerTransaction,
  actor: Caller,
  ids: readonly string[],
): Promise<Published> {
  ownOrganisation(actor, needPermissions.writeNeed)
  if (ids.length === 0) refuse({ code: 'needNoDraftChosen' })
  const drafts = await lockedDrafts(transaction, ids)
  const ready = drafts.filter(isReady)
  await saveOpened(
    transaction,
    ready.map(({ id }) => id),
  )
  await recordEntries(
    transaction,
    actor,
    ready.map(({ id }) => ({
      action: 'needOpened',
      subjectKind: 'need',
      subject: id,
      before: { status: 'draft' },
      after: { status: 'open' },
    })),
  )
  return {
    published: ready.length,
    refused: drafts.filter((draft) => !isReady(draft)),
    gone: ids.length - drafts.length,
  }
}
