import { calculatorPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { ownOrganisation } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Actor } from '../../access/schema.ts'
import { offersEntrySchema, type OffersEntry } from '../schema/offer-entry.ts'
import { ownOfferDraft, saveOfferDraft } from '../store/offer-drafts.ts'

export interface KeptOffers {
  entry: OffersEntry
  /** Address of what was computed last. */
  result: string | null
  /** Nothing kept yet is version 0. */
  version: number
}

/** What was entered of the offers to a bundle when somebody was here last. */
export async function keptOffers(transaction: CallerTransaction, bundle: string): Promise<KeptOffers> {
  const draft = await ownOfferDraft(transaction, bundle)
  return {
    entry: offersEntrySchema.parse(draft?.entry ?? {}),
    result: draft?.result ?? null,
    version: draft?.version ?? 0,
  }
}

interface Keeping {
  bundle: string
  entry: OffersEntry
  /** Where it was computed: the address of the result. */
  result: string | undefined
  /** The version that stood on the page when it was opened. */
  version: number
}

/**
 * Keeps what was entered as it is, right or wrong, so that nothing typed is lost. Where somebody else of the organisation has kept
 * theirs since the page was opened, nothing is overwritten; one's own older version gives way.
 */
export async function keepOffers(
  transaction: CallerTransaction,
  actor: Actor,
  { bundle, entry, result, version }: Keeping,
): Promise<{ isKept: boolean; isNew: boolean; version: number }> {
  const { id: organisation } = ownOrganisation(actor, calculatorPermissions.calculateBundle)
  const person = actor.person.id
  const draft = await ownOfferDraft(transaction, bundle)
  const before = draft?.version ?? 0
  if (draft && before !== version && draft.changedBy !== person) return { isKept: false, isNew: false, version: before }
  const address = result ?? draft?.result ?? null
  if (draft && address === draft.result && canonicalJson(draft.entry) === canonicalJson(entry))
    return { isKept: true, isNew: false, version: before }
  const after = before + 1
  if (!(await saveOfferDraft(transaction, { bundle, organisation, entry, result: address, version: after, person })))
    return { isKept: false, isNew: false, version: after }
  await recordEntry(transaction, actor, {
    action: 'offersEntered',
    subjectKind: 'offers',
    subject: bundle,
    before: draft ? { version: before } : null,
    after: { version: after, offers: entry.offers.length },
  })
  return { isKept: true, isNew: true, version: after }
}
