import { createHash, randomBytes } from 'node:crypto'
import type { Walled } from '../../../platform/database/walls.ts'
import { demand, found, refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { mostFollows, paces, type Owner, type Pace, type Subject } from '../schema.ts'
import { beginAnew, deleteFollow, followsOf, insertFollow } from '../store/follows.ts'
import { addSettings, saveFeed, savePace, settingsOf } from '../store/news-settings.ts'
import { wantedSubject, type SubjectWish } from './wanted-subject.ts'

/*
 * What a person follows is their own affair and binds nobody: it is the one change of our tables that the journal, which the whole
 * organisation reads, does not tell (docs/decisions/0029).
 */

/** From now on the person hears what is new in it, as the organisation they act for may see it. */
export async function followSubject(walled: Walled, actor: Actor, wish: SubjectWish): Promise<Subject> {
  demand(actor, 'follow')
  const subject = await wantedSubject(walled, wish)
  const owner = ownerFor(actor)
  await demandRoom(walled, owner)
  await addSettings(walled, actor.person.id)
  await insertFollow(walled, owner, subject)
  return subject
}

export async function demandRoom(walled: Walled, owner: Owner): Promise<void> {
  if ((await followsOf(walled, owner)).length >= mostFollows)
    refuse({ code: 'followTooMany', values: { most: mostFollows } })
}

export async function endFollow(walled: Walled, actor: Actor, id: string): Promise<void> {
  demand(actor, 'follow')
  found((await followsOf(walled, ownerFor(actor))).find((follow) => follow.id === id))
  await deleteFollow(walled, id)
}

/** Whoever wants mails again hears of what happens from now on. */
export async function changePace(walled: Walled, actor: Actor, wish: string | undefined): Promise<void> {
  demand(actor, 'follow')
  const pace = paceIn(wish)
  const person = actor.person.id
  const before = await settingsOf(walled, person)
  if (before?.pace === 'never') await beginAnew(walled, ownerFor(actor))
  await savePace(walled, person, pace)
}

export const paceIn = (wish: string | undefined): Pace =>
  paces.find((each) => each === wish) ?? refuse({ code: 'paceUnknown', place: 'takt' })

/** A new secret for the addresses of the personal feed and calendar, which is kept nowhere; the one before opens nothing more. */
export async function renewFeed(walled: Walled, actor: Actor): Promise<string> {
  demand(actor, 'follow')
  const secret = newSecret()
  await saveFeed(walled, actor.person.id, hashOf(secret))
  return secret
}

export async function endFeed(walled: Walled, actor: Actor): Promise<void> {
  demand(actor, 'follow')
  await saveFeed(walled, actor.person.id, null)
}

export const ownerFor = (actor: Actor): Owner => ({
  person: actor.person.id,
  organisation: actor.organisation?.id ?? null,
})
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
