import type { Database, OpenTransaction } from '../../../platform/database/database.ts'
import { recordEntry } from '../../journal/door.ts'
import { regrouped, verdictOf } from '../rules/regroup.ts'
import type { BundleChange } from '../schema.ts'
import { lockBundles } from '../store/bundles.ts'
import { changeById, hasStepsSince, saveChangeStatus, waitingChanges } from '../store/changes.ts'
import { bundleState } from '../store/due-bundles.ts'
import {
  absorbBundle,
  insertPart,
  keepState,
  lapseRequests,
  lastToConsent,
  moveNeeds,
  restoreState,
  saveCarriedOut,
} from '../store/carry-out.ts'
import { bundlesOf } from './change-bundles.ts'
import { dayHere } from '../../../kernel/days.ts'

export interface Settling {
  database: Database
  /** Hears what went wrong with one of them. */
  report: (error: unknown) => void
}

/** Splits and mergers to which everybody has consented are carried out, and those that cannot be any more are laid aside. */
export async function settleChanges({ database, report }: Settling, now = new Date()): Promise<void> {
  for (const { id } of await waitingChanges(database)) await settleChange(database, id, now).catch(report)
}

export async function settleChange(database: Database, id: string, now = new Date()): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const seen = await changeById(transaction, id)
    if (!seen) return
    await lockBundles(transaction, bundlesOf(seen))
    const change = (await changeById(transaction, id))!
    if (change.status === 'undoing') return undo(transaction, change, now)
    if (change.status !== 'proposed') return
    const verdict = verdictOf(
      change.answers.map(({ organisation }) => organisation.id),
      new Map(
        change.answers.flatMap(({ organisation, consents }) =>
          consents === null ? [] : [[organisation.id, consents]],
        ),
      ),
    )
    if (verdict === 'consented') return carryOut(transaction, change, now)
    if (verdict === 'declined')
      return layAside(transaction, change, { status: 'declined', action: 'changeRejected', now })
    if (change.answerBy < dayHere(now))
      await layAside(transaction, change, { status: 'lapsed', action: 'changeLapsed', now })
  })
}

async function carryOut(transaction: OpenTransaction, change: BundleChange, now: Date): Promise<void> {
  const bundle = (await bundleState(transaction, change.bundle.id))!
  const other = change.other ? await bundleState(transaction, change.other.id) : undefined
  const hasEnded = bundle.status !== 'started' || (change.other !== null && other?.status !== 'started')
  const groups = hasEnded
    ? undefined
    : regrouped(change, { bundle: bundle.participations, other: other?.participations ?? [] })
  if (!groups) return layAside(transaction, change, { status: 'overtaken', action: 'changeOvertaken', now })
  const changed = other ? [bundle.id, other.id] : [bundle.id]
  await keepState(transaction, change.id, changed)
  for (const { bundle: subject, need } of await lapseRequests(transaction, changed))
    await recordEntry(
      transaction,
      null,
      {
        action: 'requestLapsed',
        subjectKind: 'bundle',
        subject,
        before: { status: 'requested' },
        after: { need, status: 'lapsed' },
      },
      now,
    )
  const needs = groups.goes.map(({ need }) => need)
  const organisation = await lastToConsent(transaction, change.id)
  let result: string | null = null
  if (other) {
    await moveNeeds(transaction, { from: other.id, to: bundle.id, needs })
    await absorbBundle(transaction, { into: bundle.id, absorbed: other.id, title: change.title, now })
  } else {
    result = await insertPart(transaction, {
      from: bundle.id,
      title: change.title,
      proposer: change.organisation.id,
      now,
    })
    await moveNeeds(transaction, { from: bundle.id, to: result, needs })
  }
  const touched = [bundle.id, other?.id ?? result!]
  for (const subject of touched)
    await recordEntry(
      transaction,
      null,
      {
        action: other ? 'bundlesMerged' : 'bundleSplit',
        subjectKind: 'bundle',
        subject,
        before: { title: change.bundle.title },
        after: { title: change.title, needs: needs.length, bundle: bundle.id, other: touched[1] },
      },
      now,
    )
  await saveCarriedOut(transaction, { change: change.id, organisation, result, now })
}

async function undo(transaction: OpenTransaction, change: BundleChange, now: Date): Promise<void> {
  const { id, bundle, other, result } = change
  if (await hasStepsSince(transaction, id))
    return layAside(transaction, change, { status: 'carriedOut', action: 'changeUndoRefused', now })
  await restoreState(transaction, { change: id, bundles: other ? [bundle.id, other.id] : [bundle.id], result, now })
  await layAside(transaction, change, { status: 'undone', action: 'changeUndone', now })
}

async function layAside(
  transaction: OpenTransaction,
  change: BundleChange,
  { status, action, now }: { status: BundleChange['status']; action: string; now: Date },
): Promise<void> {
  await saveChangeStatus(transaction, change.id, status)
  for (const subject of bundlesOf(change))
    await recordEntry(
      transaction,
      null,
      { action, subjectKind: 'bundle', subject, after: { title: change.title } },
      now,
    )
}
