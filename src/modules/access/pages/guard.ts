import type { Context, MiddlewareHandler } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { problem } from '../../../platform/api/api-problem.ts'
import { asCaller, asReader, type AsCaller, type CallerIds } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { anonymousKey } from '../../../platform/server/client-address.ts'
import { pageTag } from '../../../platform/server/page-tag.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import type { Client } from '../../../platform/work/client.ts'
import { saysUnchanged } from '../../../ui/unchanged.ts'
import type { Frame } from '../../../ui/viewer.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import { actorFrom } from '../actions/recognise-actor.ts'
import { programFrom, type KnownProgram } from '../actions/recognise-program.ts'
import { frameOf } from './frame-of.ts'
import { may } from '../policy.ts'
import type { Actor, NavigationEntry, Permission } from '../schema.ts'

declare module 'hono' {
  interface ContextVariableMap {
    actor: Actor | null
    /** Who asks below /api, by a key; people have no key. */
    known: KnownProgram | undefined
    /** Whom a quota of work counts for. */
    client: Client
    /** One transaction behind the walls, as the person or program that asks. */
    asCaller: AsCaller
    /** Why something is refused, in the words of whichever module refuses it. */
    sentenceOf: (refusal: Refusal) => string | undefined
  }
}

export interface PageServices {
  database: Database
  signIn: SignIn
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
  trustProxy?: boolean
}

interface Asked extends Pick<PageServices, 'database' | 'signIn' | 'trustProxy'> {
  /** Of the installation. */
  secret: string
  navigation: readonly NavigationEntry[]
  sentenceOf: (refusal: Refusal) => string | undefined
  /** Stands above every page. */
  banner?: Frame['banner']
}

/** Finds out who asks, before anything is answered. */
export function knowActor(asked: Asked): MiddlewareHandler {
  const { database, signIn, navigation, sentenceOf, banner } = asked
  const inOrder = navigation.toSorted((one, other) => one.place - other.place)
  return async (c, next) => {
    c.set('sentenceOf', sentenceOf)
    if (c.req.path.startsWith('/static/')) return next()
    if (isApi(c)) return knowProgram(c, asked, next)
    const hasCookie = c.req.header('cookie')?.includes('allmende') ?? false
    const actor = hasCookie ? await actorFrom(database, signIn, c.req.raw.headers) : null
    c.set('actor', actor)
    c.set('client', clientOf(c, actor?.organisation?.id, asked))
    c.set('frame', { ...frameOf(actor, inOrder, new URL(c.req.url)), banner, isUnchanged: saysUnchanged(c.req.url) })
    const caller = { person: actor?.person.id ?? null, organisation: actor?.organisation?.id ?? null }
    c.set('asCaller', transactionsOf(c, database, caller))
    if (!actor) return pageTag(c, next)
    await next()
    c.header('Cache-Control', 'no-store')
  }
}

export const isApi = (c: Context): boolean => /^\/api\/v\d+(\/|$)/.test(c.req.path)

/** Below /api a cookie counts for nothing: so no other site can make a browser ask in somebody's name. */
async function knowProgram(c: Context, asked: Asked, next: () => Promise<void>): Promise<void> {
  const { database } = asked
  const known = await programFrom(database, c.req.header('authorization'))
  c.set('client', clientOf(c, known?.program.organisation.id, asked))
  c.set('actor', null)
  c.set('known', known)
  const caller = { person: null, organisation: known?.program.organisation.id ?? null, token: known?.hash ?? '' }
  c.set('asCaller', transactionsOf(c, database, caller))
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

/** A page that is only looked at changes nothing. */
const transactionsOf = (c: Context, database: Database, caller: CallerIds): AsCaller =>
  c.req.method === 'GET' || c.req.method === 'HEAD'
    ? asReader(database, caller)
    : (work) => asCaller(database, caller, work)

/** Whoever has signed in asks for a house; of everybody else we know an address. */
const clientOf = (c: Context, organisation: string | undefined, asked: Asked): Client =>
  organisation ? { key: organisation, isKnown: true } : { key: anonymousKey(c, asked), isKnown: false }

/** Asks the permission. Whoever has not signed in is led there and back; what is not allowed looks like what is not there. */
export const guard =
  (permission: Permission): MiddlewareHandler =>
  async (c, next) => {
    const actor = c.get('actor')
    if (may(c.get('known')?.program ?? actor, permission)) return next()
    if (isApi(c)) return c.get('known') ? c.notFound() : noKey(c)
    return actor ? c.notFound() : c.redirect(signInAddresses.signInThen(c.req.path), 303)
  }

function noKey(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer')
  return problem(c, 401, 'Es fehlt ein gültiger Schlüssel.')
}

/** The one who asks, in a route whose permission lets nobody else in. */
export function actorOf(c: Context): Actor {
  const actor = c.get('actor')
  if (!actor) throw new Error('a route that needs a person is open to everyone')
  return actor
}
