import type { Database, OpenTransaction } from '../../../platform/database/database.ts'
import { recordEntry } from '../../journal/door.ts'
import { dueOn } from '../rules/due.ts'
import type { ParticipationState, ParticipationStatus } from '../schema.ts'
import { lockBundles } from '../store/bundles.ts'
import {
  bundleState,
  livingBundles,
  saveBundleStatus,
  saveParticipationState,
  type HeldState,
} from '../store/due-bundles.ts'
import { dayHere } from '../../../kernel/days.ts'
import { movedNeed } from './own-place.ts'
import { settleChanges, type Settling } from './settle-changes.ts'

/**
 * Everything that is due in all bundles, each in a transaction of its own; as often as one likes, and by several servers at once. One that
 * fails is reported, and the others are not kept waiting for it.
 */
export async function settleBundles(settling: Settling, now = new Date()): Promise<void> {
  await settleChanges(settling, now)
  const { database, report } = settling
  for (const id of await livingBundles(database)) await settleBundle(database, id, now).catch(report)
}

/** What follows from the answers and the day: a start, an end, a need that is out. Done without a person, by the rules alone. */
export async function settleBundle(database: Database, id: string, now = new Date()): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockBundles(transaction, [id])
    const before = await bundleState(transaction, id)
    if (!before) return
    const after = dueOn(before, dayHere(now))
    const changed = after.participations.filter((each, index) => each.status !== before.participations[index]!.status)
    if (after.status !== before.status) await saveBundleStatus(transaction, id, { status: after.status, now })
    for (const each of changed) {
      await saveParticipationState(transaction, id, each)
      await recordFollowed(transaction, { bundle: id, before, each }, now)
    }
    if (after.status !== before.status)
      await recordEntry(
        transaction,
        null,
        {
          action: after.status === 'started' ? 'bundleStarted' : 'bundleDissolved',
          subjectKind: 'bundle',
          subject: id,
          before: { status: before.status },
          after: { status: after.status },
        },
        now,
      )
  })
}

const ownEntries: Partial<Record<ParticipationStatus, string>> = { lapsed: 'questionLapsed', left: 'bundleNoticeEnded' }

async function recordFollowed(
  transaction: OpenTransaction,
  { bundle, before, each }: { bundle: string; before: HeldState; each: ParticipationState },
  now: Date,
): Promise<void> {
  const was = before.participations.find(({ need }) => need === each.need)!.status
  const action = ownEntries[each.status]
  if (action) {
    const entry = { action, subjectKind: 'bundle', subject: bundle }
    await recordEntry(
      transaction,
      null,
      { ...entry, before: { status: was }, after: { need: each.need, status: each.status } },
      now,
    )
  }
  const moved = movedNeed(was, each.status)
  if (moved)
    await recordEntry(
      transaction,
      null,
      {
        action: 'needMoved',
        subjectKind: 'need',
        subject: each.need,
        before: { status: moved.from },
        after: { status: moved.to },
      },
      now,
    )
}
