import { directoryPermissions } from '../policy.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import { isOfficial, mergerRefusals, undoingRefusals } from '../rules/merger-refusals.ts'
import type { Actor } from '../../access/schema.ts'
import type { NewEntry } from '../../journal/schema.ts'
import { mergerParties, saveMerger, undoMerger } from '../store/merger-rows.ts'
import { recordEntry } from '../../journal/door.ts'

interface MergerInput {
  gone: string
  successor: string
  day: string
  /** ISO date here and now. */
  today: string
}

/** Refuses (kind input) what mergerRefusals refuses; null where there is no such organisation. */
export async function checkMerger(transaction: CallerTransaction, { gone, successor, day, today }: MergerInput) {
  const parties = await mergerParties(transaction, [gone, ...(successor ? [successor] : [])])
  const checked = { gone: parties.get(gone), successor: parties.get(successor), day }
  if (!checked.gone) return null
  const refusals = mergerRefusals({ ...checked, gone: checked.gone }, today)
  if (refusals.length > 0) throw new Refused('input', refusals)
  return { gone: checked.gone, successor: checked.successor!, day }
}

/** From that day on everything that belongs to the one belongs to the other; rows stay where they are. */
export async function mergeOrganisations(
  transaction: CallerTransaction,
  actor: Actor,
  input: MergerInput,
): Promise<boolean> {
  if (!may(actor, directoryPermissions.mergeOrganisations)) return false
  const merger = await checkMerger(transaction, input)
  if (!merger) return false
  const { gone, successor, day } = merger
  await saveMerger(transaction, { gone, successor: successor.id, day })
  await recordIn(gone.id, transaction, actor, {
    action: 'organisationsMerged',
    before: { successor: null, vanishedOn: gone.vanishedOn },
    after: { successor: successor.id, vanishedOn: day },
  })
  await recordIn(successor.id, transaction, actor, {
    action: 'successionBegun',
    after: { predecessor: gone.id, since: day },
  })
  return true
}

/** In the history of the organisation that it concerns, whichever one the operator belongs to. */
const recordIn = (
  organisation: string,
  transaction: CallerTransaction,
  { person }: Actor,
  entry: Omit<NewEntry, 'subjectKind' | 'subject'>,
): Promise<void> =>
  recordEntry(
    transaction,
    { person, organisation: { id: organisation }, mandate: null },
    { ...entry, subjectKind: 'organisation', subject: organisation },
  )

/** Refuses (kind input) where the successor has itself gone on; false where there is no such organisation. */
export async function undoMergerOf(transaction: CallerTransaction, actor: Actor, id: string): Promise<boolean> {
  if (!may(actor, directoryPermissions.mergeOrganisations)) return false
  const gone = (await mergerParties(transaction, [id])).get(id)
  if (!gone) return false
  const successor = gone.successor
    ? (await mergerParties(transaction, [gone.successor])).get(gone.successor)
    : undefined
  const refusals = undoingRefusals(gone, successor)
  if (refusals.length > 0) throw new Refused('input', refusals)
  const official = isOfficial(gone)
  await undoMerger(transaction, { gone, official })
  await recordIn(successor!.id, transaction, actor, {
    action: 'successionUndone',
    before: { predecessor: gone.id, since: gone.vanishedOn },
  })
  await recordIn(gone.id, transaction, actor, {
    action: 'mergerUndone',
    before: { successor: gone.successor, vanishedOn: gone.vanishedOn },
    after: { successor: null, vanishedOn: official ? gone.vanishedOn : null },
  })
  return true
}
