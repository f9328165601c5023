import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Actor } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { deleteUnfitting, insertUnfitting } from '../store/unfitting-twins.ts'

interface Judged {
  /** One's own, and whose it is. */
  need: string
  organisation: string
  other: string
  fits: boolean
}

/** Hides a need that does not fit one's own, or shows it again; false where that had been said before. */
export async function judgeTwin(
  transaction: CallerTransaction,
  actor: Actor,
  { need, organisation, other, fits }: Judged,
): Promise<boolean> {
  const saidBy = actor.mandate?.representative.id ?? organisation
  const isNew = fits
    ? await deleteUnfitting(transaction, { need, other })
    : await insertUnfitting(transaction, { need, other, organisation, saidBy })
  if (isNew)
    await recordEntry(transaction, actor, {
      action: fits ? 'twinShownAgain' : 'twinHidden',
      subjectKind: 'need',
      subject: need,
      after: { twin: other },
    })
  return isNew
}

export { doubtedTwins, unfittingTwins } from '../store/unfitting-twins.ts'
