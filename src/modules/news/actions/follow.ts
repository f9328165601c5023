import { newsPermissions } from '../policy.ts'
import { randomBytes } from 'node:crypto'
import { sha256 } from '../../../platform/sign-in/sha256.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, found, refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { firstSettings, mostFollows, paces, type Owner, type Pace, type Subject } from '../schema.ts'
import { beginAnew, deleteFollow, followsOf, insertFollow } from '../store/follows.ts'
import type { BundleMailKind } from '../schema/bundle-mail-kinds.ts'
import { saveRefusedKinds } from '../store/bundle-mails.ts'
import { addSettings, saveFeed, savePace, heldSettings, settingsOf } from '../store/news-settings.ts'
import { wantedSubject, type SubjectInput } from './wanted-subject.ts'

/*
 * What a person follows is their own affair and binds nobody: it is the one change of our tables that the journal, which the whole
 * organisation reads, does not tell (docs/decisions/0029).
 */

/** From now on the person hears what is new in it, as the organisation they act for may see it. */
export async function followSubject(
  transaction: CallerTransaction,
  actor: Actor,
  filter: SubjectInput,
): Promise<Subject> {
  demand(actor, newsPermissions.follow)
  const subject = await wantedSubject(transaction, filter)
  const owner = ownerFor(actor)
  await refuseTooManyFollows(transaction, owner)
  await addSettings(transaction, actor.person.id)
  await insertFollow(transaction, owner, subject)
  return subject
}

export async function refuseTooManyFollows(transaction: CallerTransaction, owner: Owner): Promise<void> {
  if ((await followsOf(transaction, owner)).length >= mostFollows)
    refuse({ code: 'followTooMany', values: { most: mostFollows } })
}

export async function endFollow(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  demand(actor, newsPermissions.follow)
  found((await followsOf(transaction, ownerFor(actor))).find((follow) => follow.id === id))
  found((await deleteFollow(transaction, id)) || undefined)
}

/** Whoever wants mails again hears of what happens from now on. False where it was that pace already. */
export async function changePace(
  transaction: CallerTransaction,
  actor: Actor,
  filter: string | undefined,
): Promise<boolean> {
  demand(actor, newsPermissions.follow)
  const pace = paceIn(filter)
  const person = actor.person.id
  const known = (await settingsOf(transaction, person)) ?? firstSettings
  if (known.pace === pace) return false
  const before = await heldSettings(transaction, person)
  if (before.pace === pace) return false
  if (before.pace === 'never') await beginAnew(transaction, ownerFor(actor))
  await savePace(transaction, person, pace)
  return true
}

/** False where it was chosen like that already. */
export async function chooseBundleMails(
  transaction: CallerTransaction,
  actor: Actor,
  refused: readonly BundleMailKind[],
): Promise<boolean> {
  demand(actor, newsPermissions.follow)
  return saveRefusedKinds(transaction, actor.person.id, refused)
}

export const paceIn = (filter: string | undefined): Pace =>
  paces.find((each) => each === filter) ?? refuse({ code: 'paceUnknown', place: 'takt' })

/** A new secret for the addresses of the personal feed and calendar, which is kept nowhere; the one before opens nothing more. */
export async function renewFeed(transaction: CallerTransaction, actor: Actor): Promise<string> {
  demand(actor, newsPermissions.follow)
  const secret = newSecret()
  await saveFeed(transaction, actor.person.id, hashOf(secret))
  return secret
}

/** False where there was none. */
export async function endFeed(transaction: CallerTransaction, actor: Actor): Promise<boolean> {
  demand(actor, newsPermissions.follow)
  const { feedMadeAt } = await heldSettings(transaction, actor.person.id)
  if (!feedMadeAt) return false
  await saveFeed(transaction, actor.person.id, null)
  return true
}

export const ownerFor = (actor: Actor): Owner => ({
  person: actor.person.id,
  organisation: actor.organisation?.id ?? null,
})
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): string => sha256(secret)
