import type { Walled } from '../../../platform/database/walls.ts'
import { answeringPerson, found, may, ownOrganisation, personBehind, readInput, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Doer } from '../../access/schema.ts'
import { organisationsIn } from '../rules/due.ts'
import { lastDayForChange } from '../rules/notice.ts'
import { regrouped } from '../rules/regroup.ts'
import { mergeSchema, splitSchema, type BundleChange, type Participation, type ParticipationState } from '../schema.ts'
import { bundleById, lockBundles, today } from '../store/bundles.ts'
import {
  changeById,
  hasDeedsSince,
  insertChange,
  saveChangeAnswer,
  saveChangeStatus,
  type NewChange,
} from '../store/changes.ts'
import { heldBundle } from './own-place.ts'

/** Some needs go into a bundle of their own, where all consent. */
export async function proposeSplit(
  walled: Walled,
  actor: Doer,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<string> {
  const { organisation, bundle, participations, day } = await heldBundle(walled, actor, { action: 'proposeBundle', id })
  demandMember(participations, organisation)
  const { title, needs } = readInput(splitSchema, input, {
    title: { code: 'bundleTitle' },
    needs: { code: 'bundleParts' },
  })
  if (bundle.status !== 'started') refuse({ code: 'bundleNotStarted' })
  if (!regrouped({ kind: 'split', needs }, { bundle: statesOf(participations), other: [] }))
    refuse({ code: 'bundleParts', place: 'needs' })
  return propose(walled, actor, { kind: 'split', bundle: id, other: null, title, needs, organisation, day })
}

/** Another bundle goes up in this one, where all in both consent. */
export async function proposeMerge(
  walled: Walled,
  actor: Doer,
  { bundle: id, input }: { bundle: string; input: unknown },
): Promise<string> {
  const { organisation, bundle, participations, day } = await heldBundle(walled, actor, { action: 'proposeBundle', id })
  demandMember(participations, organisation)
  const { title, other } = readInput(mergeSchema, input, {
    title: { code: 'bundleTitle' },
    other: { code: 'bundleOther' },
  })
  const absorbed = await bundleById(walled, other)
  if (bundle.status !== 'started') refuse({ code: 'bundleNotStarted' })
  if (absorbed?.status !== 'started' || other === id) refuse({ code: 'bundleOther', place: 'other' })
  return propose(walled, actor, { kind: 'merge', bundle: id, other, title, needs: [], organisation, day })
}

function demandMember(participations: readonly Participation[], organisation: string): void {
  if (!organisationsIn(statesOf(participations).filter(({ status }) => status === 'joined')).includes(organisation))
    found(undefined)
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

async function propose(walled: Walled, actor: Doer, { day, ...change }: Proposal): Promise<string> {
  const answerBy = lastDayForChange(day)
  const id = await insertChange(walled, { ...change, person: personBehind(actor), answerBy })
  const isSplit = change.kind === 'split'
  for (const subject of change.other ? [change.bundle, change.other] : [change.bundle])
    await recordDeed(walled, actor, {
      action: isSplit ? 'splitProposed' : 'mergeProposed',
      subjectKind: 'bundle',
      subject,
      after: { title: change.title, answerBy, ...(isSplit ? { needs: change.needs.length } : { other: change.other }) },
    })
  if (may(actor, 'answerBundle')) await answerChange(walled, actor, { id, consents: true })
  return id
}

/** One of those whom the change concerns consents or declines. */
export async function answerChange(
  walled: Walled,
  actor: Doer,
  { id, consents }: { id: string; consents: boolean },
): Promise<BundleChange> {
  const { id: organisation } = ownOrganisation(actor, 'answerBundle')
  const change = await heldChange(walled, id)
  if (!change.answers.some((each) => each.organisation.id === organisation)) found(undefined)
  if (change.status !== 'proposed' || change.answerBy < (await today(walled))) refuse({ code: 'changeOver' })
  await saveChangeAnswer(walled, { change: id, organisation, consents, person: answeringPerson(actor) })
  await recordAbout(walled, actor, change, consents ? 'changeConsented' : 'changeDeclined')
  return change
}

export async function withdrawChange(walled: Walled, actor: Doer, id: string): Promise<BundleChange> {
  const { id: organisation } = ownOrganisation(actor, 'proposeBundle')
  const change = await heldChange(walled, id)
  if (change.organisation.id !== organisation) found(undefined)
  if (change.status !== 'proposed') refuse({ code: 'changeOver' })
  await saveChangeStatus(walled, id, 'withdrawn')
  await recordAbout(walled, actor, change, 'changeWithdrawn')
  return change
}

/** Whoever proposed a change or completed it takes it back, as long as nothing has been done to its bundles since. */
export async function undoChange(walled: Walled, actor: Doer, id: string): Promise<BundleChange> {
  const { id: organisation } = ownOrganisation(actor, 'answerBundle')
  const change = await heldChange(walled, id)
  if (change.organisation.id !== organisation && change.carriedOutFor !== organisation) found(undefined)
  if (change.status !== 'carriedOut' || (await hasDeedsSince(walled, bundlesOf(change), change.carriedOutEntry!)))
    refuse({ code: 'changeUndoOver' })
  await saveChangeStatus(walled, id, 'undoing')
  await recordAbout(walled, actor, change, 'undoRequested')
  return change
}

export const bundlesOf = ({ bundle, other, result }: BundleChange): string[] =>
  [bundle.id, other?.id, result].filter((id): id is string => Boolean(id))

async function heldChange(walled: Walled, id: string): Promise<BundleChange> {
  const change = found(await changeById(walled, id))
  await lockBundles(walled, bundlesOf(change))
  return found(await changeById(walled, id))
}

async function recordAbout(walled: Walled, actor: Doer, change: BundleChange, action: string): Promise<void> {
  for (const subject of bundlesOf(change))
    await recordDeed(walled, actor, { action, subjectKind: 'bundle', subject, after: { title: change.title } })
}
