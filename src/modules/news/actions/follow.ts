import { createHash, randomBytes } from 'node:crypto'
import type { Walled } from '../../../platform/walls.ts'
import { needsByIds, readNeedQuery } from '../../needs/door.ts'
import { demand, found, refuse } from '../../organisations/door.ts'
import type { Actor } from '../../organisations/schema.ts'
import { queryText } from '../rules/followed-query.ts'
import { mostFollows, paces, type Subject } from '../schema.ts'
import { beginAnew, deleteFollow, followsOf, insertFollow } from '../store/follows.ts'
import { addSettings, saveFeed, savePace, settingsOf } from '../store/news-settings.ts'

/*
 * What somebody follows is their own affair and binds nobody: it is the one change of our tables that the journal, which the whole
 * organisation reads, does not tell (docs/decisions/0029).
 */

/** From now on the person hears what is new in it, as the organisation they act for may see it. */
export async function followSubject(
  walled: Walled,
  actor: Actor,
  input: { need?: string | undefined; query?: string | undefined },
): Promise<Subject> {
  demand(actor, 'follow')
  const subject = subjectFrom(input)
  if (subject.need !== null) {
    const need = found((await needsByIds(walled, [subject.need]))[0])
    if (need.status === 'draft') found(undefined)
  }
  const person = actor.person.id
  if ((await followsOf(walled, person)).length >= mostFollows)
    refuse({ code: 'followTooMany', values: { most: mostFollows } })
  await addSettings(walled, person)
  await insertFollow(walled, { person, organisation: actor.organisation?.id ?? null, subject })
  return subject
}

function subjectFrom({ need, query }: { need?: string | undefined; query?: string | undefined }): Subject {
  if (need) return { need, query: null }
  if (query === undefined || query.length > 2000) return refuse({ code: 'followWhat' })
  const text = queryText(readNeedQuery(Object.fromEntries(new URLSearchParams(query))))
  return { need: null, query: text }
}

export async function endFollow(walled: Walled, actor: Actor, id: string): Promise<void> {
  demand(actor, 'follow')
  found((await followsOf(walled, actor.person.id)).find((follow) => follow.id === id))
  await deleteFollow(walled, id)
}

/** Whoever wants mails again hears of what happens from now on. */
export async function changePace(walled: Walled, actor: Actor, wish: string | undefined): Promise<void> {
  demand(actor, 'follow')
  const pace = paces.find((each) => each === wish) ?? refuse({ code: 'paceUnknown', place: 'takt' })
  const person = actor.person.id
  const before = await settingsOf(walled, person)
  if (before?.pace === 'never') await beginAnew(walled, person)
  await savePace(walled, person, pace)
}

/** A new secret for the addresses of the personal feed and calendar, which is kept nowhere; the one before opens nothing more. */
export async function renewFeed(walled: Walled, actor: Actor): Promise<string> {
  demand(actor, 'follow')
  const secret = randomBytes(32).toString('base64url')
  await saveFeed(walled, actor.person.id, hashOf(secret))
  return secret
}

export async function endFeed(walled: Walled, actor: Actor): Promise<void> {
  demand(actor, 'follow')
  await saveFeed(walled, actor.person.id, null)
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
