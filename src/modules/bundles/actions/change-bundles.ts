import { bundlePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import {
  answeringPerson,
  found,
  may,
  notFound,
  ownOrganisation,
  personBehind,
  readInput,
  refuse,
} from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { organisationsIn } from '../rules/due.ts'
import { lastDayForChange } from '../rules/notice.ts'
import { regrouped } from '../rules/regroup.ts'
import { mergeSchema, splitSchema, type BundleChange, type Participation, type ParticipationState } from '../schema.ts'
import { bundleById, lockBundles, today } from '../store/bundles.ts'
import {
  changeById,
  changesOf,
  hasStepsSince,
  insertChange,
  saveChangeAnswer,
  saveChangeStatus,
  type NewChange,
} from '../store/changes.ts'
import { heldBundle } from './own-place.ts'

/** Some needs go into a bundle of their own, where all consent. */
export async function proposeSplit(
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<string> {
  const { organisation, bundle, participations, day } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.proposeBundle,
    id,
  })
  demandMember(participations, organisation)
  const { title, needs } = readInput(splitSchema, input, {
    title: { code: 'bundleTitle' },
    needs: { code: 'bundleParts' },
  })
  if (bundle.status !== 'started') refuse({ code: 'bundleNotStarted' })
  if (!regrouped({ kind: 'split', needs }, { bundle: statesOf(participations), other: [] }))
    refuse({ code: 'bundleParts', place: 'needs' })
  return propose(transaction, actor, { kind: 'split', bundle: id, other: null, title, needs, organisation, day })
}

/** Another bundle goes up in this one, where all in both consent. */
export async function proposeMerge(
  transaction: CallerTransaction,
  actor: Caller,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<string> {
  const { organisation, bundle, participations, day } = await heldBundle(transaction, actor, {
    permission: bundlePermissions.proposeBundle,
    id,
  })
  demandMember(participations, organisation)
  const { title, other } = readInput(mergeSchema, input, {
    title: { code: 'bundleTitle' },
    other: { code: 'bundleOther' },
  })
  const absorbed = await bundleById(transaction, other)
  if (bundle.status !== 'started') refuse({ code: 'bundleNotStarted' })
  if (absorbed?.status !== 'started' || other === id) refuse({ code: 'bundleOther', place: 'other' })
  return propose(transaction, actor, { kind: 'merge', bundle: id, other, title, needs: [], organisation, day })
}

function demandMember(participations: readonly Participation[], organisation: string): void {
  if (!organisationsIn(statesOf(participations).filter(({ status }) => status === 'joined')).includes(organisation))
    notFound()
}

export const statesOf = (participations: readonly Participation[]): ParticipationState[] =>
  participations.map(({ need, organisation, status, leavesOn, askedUntil }) => ({
    need,
    organisation: organisation.id,
    status,
    leavesOn,
    askedUntil,
  }))

type Proposal = Omit<NewChange, 'person' | 'answerBy'> & { day: string }

async function propose(transaction: CallerTransaction, actor: Caller, { day, ...change }: Proposal): Promise<string> {
  const isSame = ({ kind, status, organisation, other, needs }: BundleChange) =>
    status === 'proposed' &&
    organisation.id === change.organisation &&
    kind === change.kind &&
    (other?.id ?? null) === change.other &&
    needs.toSorted().join() === change.needs.toSorted().join()
  if ((await changesOf(transaction, change.bundle)).some(isSame)) refuse({ code: 'changeProposed' })
  const answerBy = lastDayForChange(day)
  const id = await insertChange(transaction, { ...change, person: personBehind(actor), answerBy })
  const isSplit = change.kind === 'split'
  for (const subject of change.other ? [change.bundle, change.other] : [change.bundle])
    await recordEntry(transaction, actor, {
      action: isSplit ? 'splitProposed' : 'mergeProposed',
      subjectKind: 'bundle',
      subject,
      after: { title: change.title, answerBy, ...(isSplit ? { needs: change.needs.length } : { other: change.other }) },
    })
  if (may(actor, bundlePermissions.answerBundle)) await answerChange(transaction, actor, { id, consents: true })
  return id
}

/** One of those whom the change concerns consents or declines. Not new where it has said so before. */
export async function answerChange(
  transaction: CallerTransaction,
  actor: Caller,
  { id, consents }: { id: string; consents: boolean },
): Promise<{ change: BundleChange; isNew: boolean }> {
  const { id: organisation } = ownOrganisation(actor, bundlePermissions.answerBundle)
  const change = await heldChange(transaction, id)
  const before = found(change.answers.find((each) => each.organisation.id === organisation))
  if (change.status !== 'proposed' || change.answerBy < (await today(transaction))) refuse({ code: 'changeOver' })
  if (before.consents === consents) return { change, isNew: false }
  await saveChangeAnswer(transaction, { change: id, organisation, consents, person: answeringPerson(actor) })
  await recordAbout(transaction, actor, change, consents ? 'changeConsented' : 'changeDeclined')
  return { change, isNew: true }
}

export async function withdrawChange(transaction: CallerTransaction, actor: Caller, id: string): Promise<BundleChange> {
  const { id: organisation } = ownOrganisation(actor, bundlePermissions.proposeBundle)
  const change = await heldChange(transaction, id)
  if (change.organisation.id !== organisation) notFound()
  if (change.status !== 'proposed') refuse({ code: 'changeOver' })
  await saveChangeStatus(transaction, id, 'withdrawn')
  await recordAbout(transaction, actor, change, 'changeWithdrawn')
  return change
}

/** Whoever proposed a change or completed it takes it back, as long as nothing has been done to its bundles since. */
export async function undoChange(transaction: CallerTransaction, actor: Caller, id: string): Promise<BundleChange> {
  const { id: organisation } = ownOrganisation(actor, bundlePermissions.answerBundle)
  const change = await heldChange(transaction, id)
  if (change.organisation.id !== organisation && change.carriedOutFor !== organisation) notFound()
  if (change.status !== 'carriedOut' || (await hasStepsSince(transaction, id))) refuse({ code: 'changeUndoOver' })
  await saveChangeStatus(transaction, id, 'undoing')
  await recordAbout(transaction, actor, change, 'undoRequested')
  return change
}

export const bundlesOf = ({ bundle, other, result }: BundleChange): string[] =>
  [bundle.id, other?.id, result].filter((id): id is string => Boolean(id))

async function heldChange(transaction: CallerTransaction, id: string): Promise<BundleChange> {
  const change = found(await changeById(transaction, id))
  await lockBundles(transaction, bundlesOf(change))
  return found(await changeById(transaction, id))
}

async function recordAbout(
  transaction: CallerTransaction,
  actor: Caller,
  change: BundleChange,
  action: string,
): Promise<void> {
  for (const subject of bundlesOf(change))
    await recordEntry(transaction, actor, { action, subjectKind: 'bundle', subject, after: { title: change.title } })
}
