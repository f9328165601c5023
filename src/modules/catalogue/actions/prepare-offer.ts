import { randomUUID } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { dayHere } from '../../../kernel/days.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { demand, found, may, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { contradictionsInOffer } from '../../optimal-package/index.ts'
import type { PriceComponent } from '../../optimal-package/schema.ts'
import { cataloguePermissions } from '../policy.ts'
import { makesOffers } from '../rules/offering.ts'
import { offerSteps } from '../rules/solution-steps.ts'
import { audienceSchema, offerTermsSchema, priceUnits, type Offer, type OfferTerms } from '../schema.ts'
import {
  deleteUnpublished,
  insertOffer,
  lockOffer,
  offerById,
  publishTerms,
  recipientsOf,
  saveAudience,
  saveOfferStatus,
  saveUnpublished,
  unpublishedTerms,
} from '../store/offers.ts'
import { solutionById } from '../store/solutions.ts'
import { organisationsNamed } from '../store/named-organisations.ts'

/** An empty draft, which nobody else sees. */
export async function beginOffer(transaction: CallerTransaction, actor: Caller, solution: string): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, cataloguePermissions.prepareOffer)
  if (!makesOffers(actor.organisation?.kind)) refuse({ code: 'offerOfProvider' })
  const { status } = found(await solutionById(transaction, solution))
  if (status !== 'published') refuse({ code: 'offerSolutionOver' })
  const id = randomUUID()
  const terms = offerTermsSchema.parse({
    route: 'tender',
    mark: 'list',
    validFrom: dayHere(new Date()),
    validUntil: null,
    conditions: '',
    prices: {},
  })
  await insertOffer(transaction, { id, solution, organisation, terms })
  await recordEntry(transaction, actor, {
    action: 'offerBegun',
    subjectKind: 'offer',
    subject: id,
    after: { solution },
  })
  return id
}

/** The offer and what is being written of it, which begins as what is published. */
export async function offerToWrite(
  transaction: CallerTransaction,
  actor: Caller,
  id: string,
): Promise<{ offer: Offer; terms: OfferTerms; isPublished: boolean }> {
  demand(actor, cataloguePermissions.prepareOffer)
  const offer = found(await offerById(transaction, id))
  if (offer.organisation.id !== actor.organisation?.id) notFound()
  const unpublished = await unpublishedTerms(transaction, id)
  return { offer, terms: found(unpublished ?? offer.terms ?? undefined), isPublished: !unpublished }
}

export interface OfferFrame {
  /** As the form has them; prices stay as they are. */
  terms: unknown
  audience: unknown
  /** Names, as written. */
  named: readonly string[]
}

/** Everything but the prices; whether something has changed. */
export async function saveFrame(
  transaction: CallerTransaction,
  actor: Caller,
  { id, terms: input, audience: seenBy, named }: OfferFrame & { id: string },
): Promise<boolean> {
  await lockOffer(transaction, id)
  const { offer, terms } = await offerToWrite(transaction, actor, id)
  const next = readInput(
    offerTermsSchema,
    { ...terms, ...(input as object) },
    {
      route: { code: 'offerRoute' },
      mark: { code: 'offerMark' },
      validFrom: { code: 'offerDay' },
      validUntil: { code: 'offerDay' },
      conditions: { code: 'offerConditions' },
    },
  )
  if (next.validUntil && next.validUntil < next.validFrom) refuse({ code: 'offerDays', place: 'validUntil' })
  const recipients = seenBy === 'named' ? await idsOfNamed(transaction, named) : []
  const audience = readInput(audienceSchema, { audience: seenBy, named: recipients }, {})
  const before = (await recipientsOf(transaction, id)).map((each) => each.id)
  const hasNewAudience =
    offer.audience !== audience.audience || before.toSorted().join() !== audience.named.toSorted().join()
  const hasNewTerms = isDifferent(terms, next)
  if (!hasNewAudience && !hasNewTerms) return false
  if (hasNewAudience && offer.status === 'published' && !may(actor, cataloguePermissions.publishOffer))
    refuse({ code: 'offerAudienceDecides', place: 'audience' })
  if (hasNewAudience) await saveAudience(transaction, id, audience)
  if (hasNewTerms) await saveUnpublished(transaction, id, next)
  await recordPrepared(transaction, actor, id)
  return true
}

async function idsOfNamed(transaction: CallerTransaction, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) refuse({ code: 'offerNobodyNamed', place: 'named' })
  const found = await organisationsNamed(transaction, names)
  return names.map((name, at) => {
    const one = found[at]
    if (!one) return refuse({ code: 'offerNamed', place: 'named', values: { name } })
    return one.kind === 'vendor' ? refuse({ code: 'offerNamedVendor', place: 'named', values: { name } }) : one.id
  })
}

export async function addPricePart(
  transaction: CallerTransaction,
  actor: Caller,
  { id, part }: { id: string; part: PriceComponent },
): Promise<void> {
  await lockOffer(transaction, id)
  const { terms } = await offerToWrite(transaction, actor, id)
  const components = [...(terms.prices.components ?? []), part]
  const refusals = contradictionsInOffer({ ...terms.prices, components }, priceUnits)
  if (refusals.length > 0)
    throw new Refused(
      'input',
      refusals.map(({ place: _, ...refusal }) => ({ ...refusal, place: 'part' })),
    )
  await saveUnpublished(transaction, id, { ...terms, prices: { ...terms.prices, components } })
  await recordPrepared(transaction, actor, id)
}

/** Whether there was one of that name. What is a percentage of it goes with it. */
export async function removePricePart(
  transaction: CallerTransaction,
  actor: Caller,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  await lockOffer(transaction, id)
  const { terms } = await offerToWrite(transaction, actor, id)
  const all = terms.prices.components ?? []
  const components = all.filter((each) => each.name !== name && each.percentOf !== name)
  if (components.length === all.length) return false
  await saveUnpublished(transaction, id, { ...terms, prices: { ...terms.prices, components } })
  await recordPrepared(transaction, actor, id)
  return true
}

/** What was written becomes a new version; the old ones stay readable. */
export async function publishOffer(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  demand(actor, cataloguePermissions.publishOffer)
  await lockOffer(transaction, id)
  const { offer, terms, isPublished } = await offerToWrite(transaction, actor, id)
  if (!offerSteps[offer.status].includes('published')) refuse({ code: 'offerStep' })
  if (isPublished && offer.status === 'published') refuse({ code: 'offerNothingNew' })
  const { prices, validUntil } = terms
  if (!(prices.components ?? []).length && prices.setup + prices.joining + prices.perYear.base === 0)
    refuse({ code: 'offerNoPrice' })
  if (validUntil && validUntil < dayHere(new Date())) refuse({ code: 'offerEnded' })
  const number = offer.number + 1
  await publishTerms(transaction, { offer: id, number, terms })
  await recordEntry(transaction, actor, {
    action: 'offerPublished',
    subjectKind: 'offer',
    subject: id,
    after: { solution: offer.solution.id, number },
  })
}

export async function withdrawOffer(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  demand(actor, cataloguePermissions.publishOffer)
  await lockOffer(transaction, id)
  const { offer } = await offerToWrite(transaction, actor, id)
  if (!offerSteps[offer.status].includes('withdrawn')) refuse({ code: 'offerStep' })
  await saveOfferStatus(transaction, id, 'withdrawn')
  await recordEntry(transaction, actor, {
    action: 'offerWithdrawn',
    subjectKind: 'offer',
    subject: id,
    before: { status: offer.status },
    after: { status: 'withdrawn' },
  })
}

/** What was written since the last publishing is thrown away. */
export async function discardOffer(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  await lockOffer(transaction, id)
  const { offer, isPublished } = await offerToWrite(transaction, actor, id)
  if (isPublished || offer.number === 0) refuse({ code: 'offerStep' })
  await deleteUnpublished(transaction, id)
  await recordEntry(transaction, actor, { action: 'offerDiscarded', subjectKind: 'offer', subject: id })
}

const recordPrepared = (transaction: CallerTransaction, actor: Caller, id: string) =>
  recordEntry(transaction, actor, { action: 'offerPrepared', subjectKind: 'offer', subject: id })

const isDifferent = (one: unknown, other: unknown) => canonicalJson(one) !== canonicalJson(other)
