import { Refused } from '../../../kernel/refusal.ts'
import type { Walled } from '../../../platform/database/walls.ts'
import { may } from '../../access/door.ts'
import { isOfficial, mergerRefusals, undoingRefusals } from '../rules/mergers.ts'
import type { Actor } from '../../access/schema.ts'
import type { Deed } from '../../journal/schema.ts'
import { mergerParties, saveMerger, undoMerger } from '../store/mergers.ts'
import { recordDeed } from '../../journal/door.ts'

interface MergerInput {
  gone: string
  successor: string
  day: string
  /** ISO date here and now. */
  today: string
}

/** Refuses (kind input) what mergerRefusals refuses; null where there is no such organisation. */
export async function checkMerger(walled: Walled, { gone, successor, day, today }: MergerInput) {
  const parties = await mergerParties(walled, [gone, ...(successor ? [successor] : [])])
  const wish = { gone: parties.get(gone), successor: parties.get(successor), day }
  if (!wish.gone) return null
  const refusals = mergerRefusals({ ...wish, gone: wish.gone }, today)
  if (refusals.length > 0) throw new Refused('input', refusals)
  return { gone: wish.gone, successor: wish.successor!, day }
}

/** From that day on everything that belongs to the one belongs to the other; rows stay where they are. */
export async function mergeOrganisations(walled: Walled, actor: Actor, input: MergerInput): Promise<boolean> {
  if (!may(actor, 'mergeOrganisations')) return false
  const merger = await checkMerger(walled, input)
  if (!merger) return false
  const { gone, successor, day } = merger
  await saveMerger(walled, { gone, successor: successor.id, day })
  await recordIn(gone.id, walled, actor, {
    action: 'organisationsMerged',
    before: { successor: null, vanishedOn: gone.vanishedOn },
    after: { successor: successor.id, vanishedOn: day },
  })
  await recordIn(successor.id, walled, actor, {
    action: 'successionBegun',
    after: { predecessor: gone.id, since: day },
  })
  return true
}

/** In the history of the organisation that it concerns, whichever one the operator belongs to. */
const recordIn = (
  organisation: string,
  walled: Walled,
  { person }: Actor,
  deed: Omit<Deed, 'subjectKind' | 'subject'>,
): Promise<void> =>
  recordDeed(
    walled,
    { person, organisation: { id: organisation }, mandate: null },
    { ...deed, subjectKind: 'organisation', subject: organisation },
  )

/** Refuses (kind input) where the successor has itself gone on; false where there is no such organisation. */
export async function undoMergerOf(walled: Walled, actor: Actor, id: string): Promise<boolean> {
  if (!may(actor, 'mergeOrganisations')) return false
  const gone = (await mergerParties(walled, [id])).get(id)
  if (!gone) return false
  const successor = gone.successor ? (await mergerParties(walled, [gone.successor])).get(gone.successor) : undefined
  const refusals = undoingRefusals(gone, successor)
  if (refusals.length > 0) throw new Refused('input', refusals)
  const official = isOfficial(gone)
  await undoMerger(walled, { gone, official })
  await recordIn(successor!.id, walled, actor, {
    action: 'successionUndone',
    before: { predecessor: gone.id, since: gone.vanishedOn },
  })
  await recordIn(gone.id, walled, actor, {
    action: 'mergerUndone',
    before: { successor: gone.successor, vanishedOn: gone.vanishedOn },
    after: { successor: null, vanishedOn: official ? gone.vanishedOn : null },
  })
  return true
}
